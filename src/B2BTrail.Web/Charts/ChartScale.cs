namespace B2BTrail.Web.Charts;

/// <summary>A value axis from zero with three to six round steps.</summary>
public sealed record ChartScale(double Top, IReadOnlyList<double> Ticks)
{
    private static readonly double[] RoundSteps = [1, 2, 2.5, 5, 10];

    /// <summary>The smallest such axis that holds <paramref name="highest"/>.</summary>
    public static ChartScale For(double highest)
    {
        if (!double.IsFinite(highest) || highest <= 0)
        {
            return new ChartScale(10, [0, 5, 10]);
        }

        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(highest / 4)));
        var step = RoundSteps.Select(s => s * magnitude).First(s => s * 5 >= highest);
        var count = Math.Max(2, (int)Math.Ceiling(highest / step - 1e-9));
        return new ChartScale(count * step, [.. Enumerable.Range(0, count + 1).Select(i => i * step)]);
    }
}
