using System.Globalization;
using B2BTrail.Interchange.Tests.Support;

namespace B2BTrail.Benchmarks.Runs;

/// <summary>Reads many spoilt files and tells what they came to: the long form of the readers' mutation test.</summary>
internal static class FuzzRun
{
    private const int UsualCount = 100_000;
    private const int UsualSeed = 1;
    private const int LargestFile = 32 << 20;

    /// <summary>Runs and prints.</summary>
    /// <param name="numbers">How many cases, and the seed of the first; either may be left out.</param>
    /// <returns>0 where every case ended as it must, else 1.</returns>
    public static int Run(string[] numbers)
    {
        var count = Number(numbers.ElementAtOrDefault(0), UsualCount);
        var seed = Number(numbers.ElementAtOrDefault(1), UsualSeed);
        var outcomes = new Dictionary<string, int>();
        MutantCase? slowest = null, largest = null;
        var bad = 0;
        foreach (var each in new Mutants(LargestFile).Run(count, seed))
        {
            outcomes[each.Outcome] = outcomes.GetValueOrDefault(each.Outcome) + 1;
            slowest = slowest?.Took > each.Took ? slowest : each;
            largest = largest?.Allocated > each.Allocated ? largest : each;
            if (!each.IsWell)
            {
                bad++;
                Console.WriteLine($"{Line(each)} {each.Thrown}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} spoilt files from seed {seed}: {bad} without an answer in time and memory"));
        Console.WriteLine($"longest:  {(slowest is null ? "-" : Line(slowest))}");
        Console.WriteLine($"largest:  {(largest is null ? "-" : Line(largest))}");
        foreach (var (outcome, times) in outcomes.OrderByDescending(each => each.Value))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times,9:N0}  {outcome}"));
        }

        return bad == 0 ? 0 : 1;
    }

    private static string Line(MutantCase each) => string.Create(
        CultureInfo.InvariantCulture, $"{each.Took.TotalMilliseconds:F0} ms, {each.Allocated / 1048576.0:F1} MiB, {each.Outcome} (seed {each.Seed}, {each.File})");

    private static int Number(string? text, int usual) => text is null ? usual : int.Parse(text, CultureInfo.InvariantCulture);
}
