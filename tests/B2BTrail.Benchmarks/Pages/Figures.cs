using System.Diagnostics;
using System.Globalization;

namespace B2BTrail.Benchmarks.Pages;

/// <summary>Times something again and again, and tells the middle and the tail.</summary>
internal sealed class Figures
{
    private readonly List<double> _milliseconds = [];

    /// <summary>Half were faster.</summary>
    public double Median => At(0.50);

    /// <summary>Nineteen in twenty were faster.</summary>
    public double P95 => At(0.95);

    /// <summary>Does it some times unmeasured, then so many times measured.</summary>
    public static async Task<Figures> MeasureAsync(int warmUps, int times, Func<Task> work)
    {
        for (var i = 0; i < warmUps; i++)
        {
            await work();
        }

        var figures = new Figures();
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            figures.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return figures;
    }

    /// <summary>Takes a time that was measured elsewhere, in milliseconds.</summary>
    public void Add(double milliseconds) => _milliseconds.Add(milliseconds);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"median {Median:0.0} ms, p95 {P95:0.0} ms, {_milliseconds.Count} times");

    private double At(double share) => _milliseconds.Order().ElementAt((int)Math.Ceiling(share * _milliseconds.Count) - 1);
}
