using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Evidence;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>What the limits of the planner's form are, each from its rule.</summary>
internal static class PlannerLimitsText
{
    public static SegmentOption<PairShape>[] Shapes =>
    [
        new(PairShape.LongerFirst, "Longer first", "Longer first, then the shorter"),
        new(PairShape.LongerSecond, "Shorter first", "Shorter first, then the longer"),
        new(PairShape.ThreeDays, "Three days", "Three days: longer, shorter, easy"),
    ];

    /// <summary>The limits in a line.</summary>
    public static string Summary(PlannerForm form) => string.Create(
        Language.Culture,
        $"Limits: {Typed(form.SessionSpike) ?? Percent(form, RuleCode.SessionSpike):0.#}% per run, {Typed(form.PairGrowth) ?? Percent(form, RuleCode.PairGrowth):0.#}% per back-to-back, {Hours(form)} long day{Shape(form)} · Change limits");

    /// <summary>What a limit is where nothing is typed, and what it may be: the range of the limit's own row, whichever row is the default.</summary>
    public static string Hint(PlannerForm form, RuleCode limit) => (form.DefaultOf(limit), Rules.Of(limit).Range) switch
    {
        ({ Value: null }, _) => "default: no limit",
        ({ Measure: Measure.Share, Value: { } share }, var (low, high)) =>
            string.Create(Language.Culture, $"default {share * 100:0.#}{(limit == RuleCode.WeekShare ? Widest(form) : "")}, {low * 100:0.#} to {high * 100:0.#}"),
        ({ Value: { } minutes }, _) => string.Create(Language.Culture, $"default {minutes / 60:0.#} h"),
    };

    // What is typed and is no number says nothing yet.
    private static double? Typed(double? number) => number is { } n && double.IsNaN(n) ? null : number;

    private static double? Percent(PlannerForm form, RuleCode limit) => form.DefaultOf(limit).Value * 100;

    private static string Widest(PlannerForm form) => $" (up to {RuleText.Part(BlockLimits.WidestShare(form.RunDays).Value)} where the other days are full)";

    private static string Shape(PlannerForm form) => form.Shape switch
    {
        PairShape.LongerSecond => ", shorter day first",
        PairShape.ThreeDays => ", third day",
        _ => "",
    };

    private static string Hours(PlannerForm form) => Typed(form.FirstDayHours) is { } hours ? string.Create(Language.Culture, $"{hours:0.#} h") : "default";
}
