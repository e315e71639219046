using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Charts;

/// <summary>Says in words what a chart draws.</summary>
internal static class ChartText
{
    public const string Elevation = "Elevation";

    public const string HeartRate = "Heart rate";

    public const string HeartRateUnit = "bpm";

    public const string Pace = "Pace";

    public static string Legend => "Legend";

    public static string DayOne => "back-to-back, day 1";

    public static string SingleLongRun => "single long run";

    public static string OtherRuns => "other runs";

    public static string Unplanned => "unplanned";

    public static string Planned => "planned";

    public static string FirstPlan => "first plan";

    public static string Before => "before";

    public static string After => "after";

    public static string Start => "start";

    public static string End => "end";

    public static string NorthIsUp => "north is up";

    private static string[] Compass => ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];

    /// <summary>A bar of a week or month.</summary>
    /// <param name="bar">The bar.</param>
    /// <param name="shown">The parts that are drawn.</param>
    /// <param name="unit">What its amounts are in.</param>
    public static string Week(WeekBar bar, BarParts shown, string unit)
    {
        var mark = bar.Mark switch
        {
            WeekKind.StepBack => ", recovery week",
            WeekKind.Taper => ", taper",
            WeekKind.Race => ", race week",
            _ when bar.HasRace => ", with a race",
            _ => "",
        };
        var week = bar.IsMonth ? UnitText.Month(bar.Start) : bar.Number is { } number ? $"Week {UnitText.Whole(number)}, {UnitText.ShortDay(bar.Start)}" : $"Week of {UnitText.ShortDay(bar.Start)}";
        var done = bar.IsDue || bar.Done.Total > 0 ? string.Create(Language.Culture, $", done {bar.Done.Total:#,0.#} {unit}") : "";
        var first = bar.FirstPlanAmount is { } was ? string.Create(Language.Culture, $", first plan {was:#,0.#}") : "";
        var before = bar.Before is { } then ? string.Create(Language.Culture, $", {then:#,0.#} before") : "";
        var pair = shown.PairFirst + shown.PairSecond;
        var share = shown.PairFirst > 0 && shown.PairSecond > 0 ? $", back-to-back {UnitText.Percent(pair / shown.Total)} of the week" : "";
        return string.Create(Language.Culture, $"{week}{mark}: planned {bar.Planned:#,0.#} {unit}{before}{first}{done}{share}");
    }

    /// <summary>The range of a curve: "350 to 520 ft".</summary>
    public static string Range(string low, string high, string unit) => $"{low} to {high} {unit}";

    /// <summary>The same where the unit stands beside it: "350 to 520".</summary>
    public static string Range(string low, string high) => $"{low} to {high}";

    /// <summary>"Elevation, ft", "Pace, min/mi".</summary>
    public static string Titled(string name, string unit) => unit.StartsWith('/') ? $"{name}, min{unit}" : $"{name}, {unit}";

    /// <summary>A curve in a sentence.</summary>
    /// <param name="name">What it shows.</param>
    /// <param name="isTrimmed">Whether a few values lie beyond the range.</param>
    /// <param name="range">From where to where it goes.</param>
    /// <param name="extra">What is worth knowing beside the range.</param>
    public static string Curve(string name, bool isTrimmed, string range, string? extra) =>
        $"{name} {(isTrimmed ? "mostly " : "")}from {range}{(extra is null ? "" : $", {extra}")}";

    /// <summary>A track in a few sentences.</summary>
    /// <param name="along">How far the run went.</param>
    /// <param name="width">From west to east.</param>
    /// <param name="height">From south to north.</param>
    /// <param name="end">Where it ends, in a sentence.</param>
    /// <param name="text">Writes quantities.</param>
    public static string Track(Distance along, Distance width, Distance height, string end, UnitText text) =>
        $"Track: {text.Distance(along)}, {text.Distance(width)} from west to east and {text.Distance(height)} from south to north. {end}";

    public const string EndsAtStart = "Ends at the start.";

    /// <summary>Where a track ends.</summary>
    /// <param name="away">How far from its start.</param>
    /// <param name="eighth">In which direction: eighths of a turn from north, by way of east.</param>
    /// <param name="text">Writes quantities.</param>
    public static string Ends(Distance away, int eighth, UnitText text) => $"Ends {text.Distance(away)} {Compass[(eighth + 8) % 8]} of the start.";
}
