using B2BTrail.Domain.Units;
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
        [new("12w", "12 weeks"), new("6m", "6 months"), new("block", "This block"), new("1y", "Year"), new("all", "All")];

    /// <summary>A measure as a choice.</summary>
    public static string Choice(ChartMeasure measure) => measure switch
    {
        ChartMeasure.Time => "Time",
        ChartMeasure.Climb => "Gain",
        _ => "Distance",
    };

    /// <summary>A measure at the chart's axis.</summary>
    public static string Name(ChartMeasure measure, UnitText text) => measure switch
    {
        ChartMeasure.Time => "time on feet",
        ChartMeasure.Climb => "elevation gain",
        _ => text.Long,
    };

    /// <summary>Its unit in a word.</summary>
    public static string LongUnit(ChartMeasure measure, UnitText text) => measure switch
    {
        ChartMeasure.Time => "hours",
        ChartMeasure.Climb => text.LongClimb,
        _ => text.Long,
    };

    /// <summary>Its unit.</summary>
    public static string Unit(ChartMeasure measure, UnitText text) => measure switch
    {
        ChartMeasure.Time => "h",
        ChartMeasure.Climb => text.ClimbShort,
        _ => text.Short,
    };

    /// <summary>"Weekly miles, 1 Jun – 29 Nov 2026"; "Miles by month, Jun 2016 – Nov 2026".</summary>
    public static string Heading(ChartMeasure measure, IReadOnlyList<WeekTotals> weeks, UnitText text)
    {
        if (weeks.Count == 0)
        {
            return $"Weekly {Name(measure, text)}";
        }

        var (first, last) = (weeks[0].StartDate, weeks[^1].EndDate);
        if (weeks[0].IsMonth)
        {
            return $"{UnitText.Capital(Name(measure, text))} by month, {UnitText.Month(first)} – {UnitText.Month(last)}";
        }

        return first.Year == last.Year
            ? $"Weekly {Name(measure, text)}, {UnitText.Days(first, last)}{UnitText.OfYear(last)}"
            : $"Weekly {Name(measure, text)}, {UnitText.DayAndYear(first)} – {UnitText.DayAndYear(last)}";
    }

    /// <summary>What the strip tells of a week or month, in the order of its columns.</summary>
    public static IReadOnlyList<string> Cells(bool byMonth) => byMonth
        ? ["Month", "Done", "Back-to-backs", "Long + other runs", "Time", "Gain", "Four-month average"]
        : ["Week", "Done", "Back-to-back", "Long + other runs", "Time", "Gain", "Four-week average"];

    /// <summary>"2–8 Nov", with its year where it is not this one; "Nov 2016" of a month.</summary>
    public static string Days(WeekTotals week, DateOnly today) => week.IsMonth ? UnitText.Month(week.StartDate)
        : $"{UnitText.Days(week.StartDate, week.EndDate)}{(week.EndDate.Year == today.Year ? "" : UnitText.OfYear(week.EndDate))}";

    /// <summary>An amount of a measure: to a tenth, feet and meters whole.</summary>
    public static string Number(double amount, ChartMeasure measure) => amount.ToString(measure == ChartMeasure.Climb ? "#,0" : "#,0.#", Language.Culture);

    /// <summary>"39.8 of 39 mi"; "39.8 mi" where nothing was planned.</summary>
    public static string DoneOf(string done, string? planned, string unit) => planned is null ? $"{done} {unit}" : $"{done} of {planned} {unit}";

    /// <summary>"120 mi; 39 planned for 12 days".</summary>
    public static string DoneBesidePart(string done, string planned, int days, string unit) => $"{done} {unit}; {planned} planned for {UnitText.Count(days, "day", "days")}";

    /// <summary>"17 + 7.1 mi"; "17 + 7.1* mi" where <see cref="NextWeek"/> says what the star means.</summary>
    public static string Both(string first, string second, string unit) => $"{first} + {second} {unit}";

    /// <summary>Day 2 of a back-to-back that lies in the next week.</summary>
    public static string InNextWeek(string second) => $"{second}*";

    /// <summary>What its star means.</summary>
    public const string NextWeek =
        "* Day 2 was in the next week, which counts it in its total, among other runs. The back-to-back share is then of the seven days that end with day 2.";

    /// <summary>"2026 so far".</summary>
    public static string SoFar(int year) => $"{UnitText.Whole(year)} so far";

    /// <summary>The four figures of a year.</summary>
    public static IReadOnlyList<(string Name, string Value, string Unit)> Year(YearSoFar year, UnitText text) =>
    [
        ("Distance", Whole(year.Done.Meters / text.Unit.Meters()), text.Short),
        ("Time", Whole(year.Done.Seconds / 3600.0), "h"),
        ("Gain", Whole(text.ClimbNumber(new Climb(year.Done.AscentMeters))), text.ClimbShort),
        ("Runs", Whole(year.Runs), ""),
    ];

    /// <summary>The time of a week in which runs have none: "3 h 24†".</summary>
    public static string WithoutSome(Duration time) => $"{UnitText.Time(time)}†";

    /// <summary>What its sign means: "† 1 run without a time".</summary>
    public static string? SomeWithout(IEnumerable<WeekTotals> weeks) => Untimed(weeks.Sum(week => week.Untimed)) is { } untimed ? $"† {untimed}" : null;

    /// <summary>"1 run without a time"; null where every run has one.</summary>
    public static string? Untimed(int runs) => runs == 0 ? null : $"{UnitText.Count(runs, "run", "runs")} without a time";

    /// <summary>"1,800".</summary>
    public static string Whole(double number) => number.ToString("#,0", Language.Culture);

    /// <summary>"Weeks of Lakeside 50K".</summary>
    public static string WeeksOf(string block) => $"Weeks of {NameText.Isolated(block)}";

    /// <summary>Long runs and back-to-backs of a block in a sentence.</summary>
    public static string LongRuns(BlockTrend block, UnitText text)
    {
        var pairs = block.Weeks.Where(week => week.PairDone is not null).ToList();
        var longest = block.LongestIn(block.Weeks.Count);
        return string.Join(' ',
            $"{Weeks(block.Weeks.Count)}.",
            longest > 0 ? $"Longest run {text.Distance(new Distance(longest))}." : "No runs yet.",
            pairs.Count > 0 ? $"{UnitText.Count(pairs.Count, "back-to-back", "back-to-backs")} done, the largest {text.Distance(new Distance(pairs.Max(week => week.PairDone!.Value)))}." : "No back-to-back done.");
    }

    /// <summary>The rows of the table that compares blocks.</summary>
    public static IReadOnlyList<string> Compared(UnitText text) => [UnitText.Capital(text.Long), "Hours", $"Gain, {text.ClimbShort}", "Longest run", "Two-day total"];

    /// <summary>"After 9 weeks".</summary>
    public static string After(int weeks) => $"After {Weeks(weeks)}";

    /// <summary>Two blocks in a sentence.</summary>
    public static string Comparison(BlockTrend block, BlockTrend? before, int weeks, UnitText text) =>
        $"After {Weeks(weeks)}: {NameText.Isolated(block.Name)} {text.Distance(new Distance(block.DoneIn(weeks).Meters))}{(before is null ? "" : $", {NameText.Isolated(before.Name)} {text.Distance(new Distance(before.DoneIn(weeks).Meters))}")}.";

    /// <summary>What the lines and figures are of.</summary>
    public static string ComparisonNote(BlockTrend block, BlockTrend? before, int weeks, UnitText text)
    {
        var lines = $"{UnitText.Capital(text.Long)} so far by week; figures after {Weeks(weeks)}.";
        return before is null ? lines : $"{lines} {NameText.Isolated(before.Name)} began {UnitText.DayAndYear(before.Start)}.";
    }

    public static string BetweenYears(int first, int last) => $"Choose days from {first} to {last}.";

    /// <summary>"1 week", "52 weeks".</summary>
    public static string Weeks(int count) => UnitText.Count(count, "week", "weeks");

    public static string AtMostYears(int years) => $"Choose at most {years} years.";

    /// <summary>The chart in a sentence.</summary>
    /// <param name="bars">Its weeks or months.</param>
    /// <param name="unit">What their amounts are in.</param>
    public static string Summary(IReadOnlyList<WeekBar> bars, string unit)
    {
        var done = bars.Sum(b => b.Done.Total);
        var run = bars.Where(b => b.Done.Total > 0).ToList();
        var byMonth = bars is [{ IsMonth: true }, ..];
        var count = byMonth ? UnitText.Count(bars.Count, "month", "months") : Weeks(bars.Count);
        if (run.Count == 0)
        {
            return $"{count}, no runs yet.";
        }

        var best = run.MaxBy(b => b.Done.Total)!;
        var (times, biggest) = byMonth ? ("months", $"month {UnitText.Month(best.Start)}") : ("weeks", $"week {UnitText.FullDay(best.Start)}");
        return string.Create(
            Language.Culture,
            $"{count}, {done:#,0} {unit} done; average {done / run.Count:#,0.#} {unit} in {times} you ran, biggest {biggest} with {best.Done.Total:#,0.#} {unit}.");
    }
}
