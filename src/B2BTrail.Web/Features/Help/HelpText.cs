using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Evidence;
using B2BTrail.Web.Features.Blocks;

namespace B2BTrail.Web.Features.Help;

/// <summary>Explains the limits and the scale of effort.</summary>
internal static class HelpText
{
    /// <summary>The limits of a plan that a runner asks about, in the order in which a plan is felt: one run, one back-to-back, one week, the way to the race.</summary>
    public static (string Meaning, Rule Rule)[] Limits =>
    [
        ($"How much longer a run may be than your longest of the last {RuleText.LongestWindow}", Rules.SessionSpike),
        ($"How much a back-to-back may grow over your biggest two-day total of the last {RuleText.TwoDayWindow}", Rules.PairGrowth),
        ($"How much a week may grow over the biggest of the {RuleText.WeekWindow} before it", Rules.WeekRamp),
        ($"How much of its week a back-to-back may be; unless you set it, up to {Value(Rules.PairShareMost)} where the other days are full, {Value(Rules.PairShareFewDays)} with {RuleText.Word((int)(Rules.RunDaysPerWeek.Range?.Low ?? 0))} running days", Rules.WeekShare),
        ("The most that day 2 may be of day 1", Rules.RatioMost),
        ("Time on the long day, at most; less up to 50K, more from 100K", Rules.FirstDayTime),
        ("Time on the shorter day, at most", Rules.SecondDayTime),
        ("Time on any other day, at most", Rules.OtherDayTime),
        ("Time on the day before a back-to-back, at most", Rules.EveOfPairTime),
        ("Time in a week, at most", Rules.WeekTime),
        ("Days from one back-to-back to the next, at least", Rules.PairsApart),
        ("Days from the last back-to-back to the race, at least", Rules.LastPair),
        ("A recovery week, of the full week before it", Rules.StepBackWeek),
        ("The long run of a recovery week, of the one before it", Rules.StepBackLong),
        ("How much elevation gain may grow over the most before it", Rules.ClimbRamp),
        ("Days without a run from which a restart is smaller", Rules.BreakFrom),
        ("Days without running after a red light", Rules.RedRest),
        ("The long day that is left of a back-to-back under an amber light", Rules.AmberLong),
        ("What is left of a single long run under an amber light", Rules.AmberSingleLong),
        ("What is left of the day’s run under an amber light", Rules.AmberToday),
        ("The share of the race demand from which a plan calls the race reachable", Rules.FeasibleShare),
    ];

    /// <summary>RPE, from 1 to 10: what a number feels like, what can still be said, and what it is for.</summary>
    public static (string Rpe, string Feels, string Talk, string For)[] Efforts =>
    [
        ("1–2", "very easy", SessionText.Talk(TalkTest.Story), "walking, warming up"),
        ("3–4", "easy", SessionText.Talk(TalkTest.Story), "most of your running, and day 2"),
        ("4–5", "moderate", SessionText.Talk(TalkTest.Sentences), "day 1 of a back-to-back"),
        ("5–6", "steady", SessionText.Talk(TalkTest.Sentences), "long climbs"),
        ("6–7", "hard", SessionText.Talk(TalkTest.FewWords), "tempo"),
        ("7–8", "very hard", SessionText.Talk(TalkTest.FewWords), "hill repeats"),
        ("9–10", "all you have", "nothing", "never planned here"),
    ];

    /// <summary>A rule's number as shipped; "–" where there is none.</summary>
    public static string Value(Rule rule) => rule.Value is { } value ? Amount(value, rule.Measure) : "–";

    /// <summary>What a runner may choose instead; empty where the rule is fixed.</summary>
    public static string Choice(Rule rule) => rule.Range is { } range ? $"{RuleText.InField(range.Low, rule.Measure)} to {Amount(range.High, rule.Measure)}" : "";

    /// <summary>Where a rule comes from, in short.</summary>
    public static string Source(Rule rule) => rule.Source switch
    {
        { Year: { } year } source => $"{source.Author} {year}",
        { } source => source.Author,
        null when rule.Basis == Basis.CoachRule => "Common among coaches; we know of no study.",
        null when rule.Basis == Basis.YourLimit => "Yours to set.",
        null => "Our own judgment.",
    };

    /// <summary>The sources of the limits, each once.</summary>
    public static IEnumerable<Citation> Sources => Limits.Select(limit => limit.Rule.Source).OfType<Citation>().Distinct().OrderBy(source => source.Author, StringComparer.Ordinal);

    private static string Amount(double value, Measure measure) => measure switch
    {
        Measure.Share => $"{RuleText.InField(value, measure)}%",
        Measure.Minutes when value < 60 => $"{value:0} min",
        Measure.Minutes => $"{RuleText.InField(value, measure)} h",
        Measure.Days => $"{value:0} days",
        _ => $"{value:0.##}",
    };
}
