using B2BTrail.Web.Charts;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>What is said of the weeks of a range: on the charts page, and of a range that cannot be shown.</summary>
internal static class WeeksText
{
    public const string NoFirstDay = "Enter the first day of the range.";

    public const string NoLastDay = "Enter the last day of the range.";

    /// <summary>The ranges to choose from, by their names in the page.</summary>
    public static SegmentOption<string>[] Ranges =>
        [new("12w", "12 weeks"), new("6m", "6 months"), new("1y", "1 year"), new("all", "all"), new("own", "custom")];

    /// <summary>A measure as a choice.</summary>
    public static string Choice(ChartMeasure measure) => measure switch
    {
        ChartMeasure.Time => "time",
        ChartMeasure.Climb => "elevation gain",
        _ => "distance",
    };

    /// <summary>A measure at the chart's axis.</summary>
    public static string Name(ChartMeasure measure, UnitText text) => measure switch
    {
        ChartMeasure.Time => "time on feet",
        ChartMeasure.Climb => "elevation gain",
        _ => text.Long,
    };

    /// <summary>Its unit.</summary>
    public static string Unit(ChartMeasure measure, UnitText text) => measure switch
    {
        ChartMeasure.Time => "h",
        ChartMeasure.Climb => text.ClimbShort,
        _ => text.Short,
    };

    public static string BetweenYears(int first, int last) => $"Choose days from {first} to {last}.";

    /// <summary>"1 week", "52 weeks".</summary>
    public static string Weeks(int count) => UnitText.Count(count, "week", "weeks");

    public static string AtMostYears(int years) => $"Choose at most {years} years.";

    /// <summary>The chart in a sentence.</summary>
    /// <param name="bars">Its weeks.</param>
    /// <param name="unit">What their amounts are in.</param>
    public static string Summary(IReadOnlyList<WeekBar> bars, string unit)
    {
        var done = bars.Sum(b => b.Done.Total);
        var run = bars.Where(b => b.Done.Total > 0).ToList();
        if (run.Count == 0)
        {
            return $"{Weeks(bars.Count)}, no runs yet.";
        }

        var best = run.MaxBy(b => b.Done.Total)!;
        return string.Create(
            Language.Culture,
            $"{Weeks(bars.Count)}, {done:#,0} {unit} done; average {done / run.Count:#,0.#} {unit} in weeks you ran, biggest week {UnitText.FullDay(best.Start)} with {best.Done.Total:#,0.#} {unit}.");
    }
}
