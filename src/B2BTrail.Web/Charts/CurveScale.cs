namespace B2BTrail.Web.Charts;

/// <summary>An axis that need not begin at zero, with a few round ticks inside.</summary>
public sealed record CurveScale(double From, double To, IReadOnlyList<double> Ticks)
{
    private const double Air = 0.06;

    private static readonly double[] RoundSteps = [.. Enumerable.Range(-3, 12).SelectMany(power => new[] { 1, 2, 5 }.Select(step => step * Math.Pow(10, power)))];

    /// <summary>Steps that suit minutes and seconds.</summary>
    public static IReadOnlyList<double> ClockSteps { get; } = [5, 10, 15, 30, 60, 120, 180, 300, 600, 900, 1800, 3600, 7200, 14_400, 36_000, 86_400];

    /// <summary>An axis for values, with a little air around them, two to five ticks, and not so fine that trembling looks like mountains.</summary>
    /// <param name="lowest">The lowest value.</param>
    /// <param name="highest">The highest value.</param>
    /// <param name="leastSpan">The least that is shown from bottom to top.</param>
    /// <param name="steps">What a tick may step by, rising; null for 1, 2 and 5 of any power of ten.</param>
    public static CurveScale For(double lowest, double highest, double leastSpan, IReadOnlyList<double>? steps = null)
    {
        var span = Math.Max(highest - lowest, leastSpan) * (1 + 2 * Air);
        var from = (lowest + highest - span) / 2;
        return Ticked(from, from + span, 5, steps);
    }

    /// <summary>An axis from zero to just where the run ends, with up to six ticks.</summary>
    public static CurveScale Along(double length, IReadOnlyList<double>? steps = null) => Ticked(0, length, 6, steps);

    /// <summary>Where a value lies, 0…1; beyond the axis at its end.</summary>
    public double Share(double value) => To > From ? Math.Clamp((value - From) / (To - From), 0, 1) : 0;

    /// <summary>Round places from zero to the end: at most so many.</summary>
    public static IReadOnlyList<double> RoundPlaces(double length, int most, IReadOnlyList<double>? steps = null) => Ticked(0, length, most, steps).Ticks;

    private static CurveScale Ticked(double from, double to, int most, IReadOnlyList<double>? steps)
    {
        var step = (steps ?? RoundSteps).FirstOrDefault(step => Math.Floor(to / step) - Math.Ceiling(from / step) < most, double.MaxValue);
        var first = Math.Ceiling(from / step);
        var count = (int)(Math.Floor(to / step) - first) + 1;
        return new CurveScale(from, to, [.. Enumerable.Range(0, Math.Max(0, count)).Select(i => (first + i) * step)]);
    }
}
