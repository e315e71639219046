using System.Globalization;
using B2BTrail.Web.Hosting;

namespace B2BTrail.Web.Demo;

/// <summary>What the command line asks of a demo: <c>--demo</c>, <c>--years N</c> for a longer log, and <c>--start DATE</c> for another block.</summary>
/// <param name="Years">Years of runs; null is thirty weeks.</param>
/// <param name="Start">The Monday on which the block starts; null is nine weeks ago.</param>
internal sealed record DemoOptions(int? Years, DateOnly? Start = null)
{
    /// <summary>The longest log that a demo makes up.</summary>
    public const int MostYears = 40;

    /// <summary>The exit code of a demo that was asked for in a way that cannot be.</summary>
    public const int RefusedExit = Command.UsageExit;

    /// <summary>The demo that is asked for, and the arguments that are left for the host; null where none is.</summary>
    /// <exception cref="StartRefusedException">The number of years, or the start, is not one.</exception>
    public static DemoOptions? Take(ref string[] args)
    {
        var rest = args.ToList();
        if (!rest.Remove("--demo"))
        {
            return null;
        }

        int? years = null;
        if (rest.IndexOf("--years") is var at and >= 0)
        {
            if (at + 1 >= rest.Count
                || !int.TryParse(rest[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number is < 1 or > MostYears)
            {
                throw new StartRefusedException($"--years takes a whole number from 1 to {MostYears}.", DemoOptions.RefusedExit);
            }

            years = number;
            rest.RemoveRange(at, 2);
        }

        DateOnly? start = null;
        if (rest.IndexOf("--start") is var from and >= 0)
        {
            if (from + 1 >= rest.Count
                || !DateOnly.TryParseExact(rest[from + 1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                || day.DayOfWeek != DayOfWeek.Monday)
            {
                throw new StartRefusedException("--start takes a Monday such as 2026-09-21.", RefusedExit);
            }

            start = day;
            rest.RemoveRange(from, 2);
        }

        args = [.. rest];
        return new DemoOptions(years, start);
    }
}
