namespace B2BTrail.Web.Charts;

/// <summary>An axis of a chart: from where to where it goes, and the round places on it.</summary>
public sealed record AxisScale(double From, double To, IReadOnlyList<double> Ticks)
{
    private const double Air = 0.06;

    /// <summary>An end that is off a round place by no more than arithmetic still has its tick.</summary>
    private const double Hair = 1e-9;

    private const int StepsToTop = 5;

    private static readonly double[] Round = Rising(1, 2, 5);
    private static readonly double[] RoundOrQuarter = Rising(1, 2, 2.5, 5);

    /// <summary>Steps that suit minutes and seconds.</summary>
    public static IReadOnlyList<double> ClockSteps { get; } = [5, 10, 15, 30, 60, 120, 180, 300, 600, 900, 1800, 3600, 7200, 14_400, 36_000, 86_400];

    /// <summary>The smallest axis from zero to a round top that holds <paramref name="highest"/>, with up to five steps.</summary>
    public static AxisScale ToTop(double highest)
    {
        if (!double.IsFinite(highest) || highest <= 0)
        {
            return new AxisScale(0, 10, [0, 5, 10]);
        }

        var step = RoundOrQuarter.First(step => step * StepsToTop >= highest);
        var count = Math.Max(2, (int)Math.Ceiling(highest / step - 1e-9));
        return new AxisScale(0, count * step, [.. Enumerable.Range(0, count + 1).Select(i => i * step)]);
    }

    /// <summary>An axis for values, with a little air around them, two to five ticks, and not so fine that trembling looks like mountains.</summary>
    /// <param name="lowest">The lowest value.</param>
    /// <param name="highest">The highest value.</param>
    /// <param name="leastSpan">The least that is shown from bottom to top.</param>
    /// <param name="steps">What a tick may step by, rising; null for 1, 2 and 5 of any power of ten.</param>
    public static AxisScale Around(double lowest, double highest, double leastSpan, IReadOnlyList<double>? steps = null)
    {
        var span = Math.Max(highest - lowest, leastSpan) * (1 + 2 * Air);
        var from = (lowest + highest - span) / 2;
        return Ticked(from, from + span, 5, steps);
    }

    /// <summary>An axis from zero to just where the run ends, with up to six ticks.</summary>
    public static AxisScale Along(double length, IReadOnlyList<double>? steps = null) => Ticked(0, length, 6, steps);

    /// <summary>Where a value lies, 0…1; beyond the axis at its end.</summary>
    public double Share(double value) => To > From ? Math.Clamp((value - From) / (To - From), 0, 1) : 0;

    /// <summary>Round places from zero to the end: at most so many.</summary>
    public static IReadOnlyList<double> RoundPlaces(double length, int most, IReadOnlyList<double>? steps = null) => Ticked(0, length, most, steps).Ticks;

    /// <summary>The largest of 1, 2 and 5 of any power of ten that is not above <paramref name="most"/>, which is above zero.</summary>
    public static double LargestRound(double most) => Round.LastOrDefault(round => round <= most, most);

    private static AxisScale Ticked(double from, double to, int most, IReadOnlyList<double>? steps)
    {
        var step = (steps ?? Round).FirstOrDefault(step => Math.Floor(to / step + Hair) - Math.Ceiling(from / step) < most, double.MaxValue);
        var first = Math.Ceiling(from / step);
        var count = (int)(Math.Floor(to / step + Hair) - first) + 1;
        return new AxisScale(from, to, [.. Enumerable.Range(0, Math.Max(0, count)).Select(i => (first + i) * step)]);
    }

    private static double[] Rising(params double[] multiples) =>
        [.. Enumerable.Range(-6, 24).SelectMany(power => multiples.Select(multiple => multiple * Math.Pow(10, power)))];
}
