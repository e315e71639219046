using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>Says why a plan was looked at again, and what came of it.</summary>
public static class ProposalText
{
    private const int MostInShort = 2;

    internal const string OutOfDate = "Your plan, runs or check-ins changed in the meantime. Nothing was changed. Look at the new suggestions.";

    internal const string NothingMore = "There is nothing more to suggest.";

    /// <summary>What happened, in a sentence.</summary>
    public static string For(ReplanCause cause, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(cause);
        ArgumentNullException.ThrowIfNull(text);
        return cause switch
        {
            { TimeOff: { } off, Marked: var (from, to) } => $"Your time off, {UnitText.Day(from)} to {UnitText.Day(to)}: {Marked(off, to.DayNumber - from.DayNumber + 1)}.",
            { TimeOff: { } off } when cause.IsOver => $"{Count(off.Days, "day")} without a run, {Span(off)}.",
            { TimeOff: { } off } => $"{Count(off.Days, "day")} without a run by {UnitText.Day(off.Back)}, from {UnitText.Day(off.From)}.",
            { Kind: CauseKind.RedLight } => $"Red light on {UnitText.Day(cause.Date)}.",
            { Kind: CauseKind.MedicalLight } => $"You reported a warning sign on {UnitText.Day(cause.Date)}. That week stays easier.",
            { Kind: CauseKind.AmberLight } => $"Amber light on {UnitText.Day(cause.Date)}.",
            { RanMore: { } more } => RanMore(more, text),
            { Race: { } race, CountsBy: { } rpe } =>
                $"Your {text.Distance(race)} on {UnitText.Day(cause.Date)} at RPE {rpe.Value} counts like a race. Recovery comes first. If it felt easier, change the RPE of the run.",
            { Race: { } race } => $"You raced a {RaceDistanceText.Of(race, text)} on {UnitText.Day(cause.Date)}. Recovery comes first.",
            { Kind: CauseKind.Edited } => "Your changes to the plan affect other days.",
            { Kind: CauseKind.MarkedTimeOff } => "The time off you marked affects other days.",
            _ => "Your log differs from the plan, so your limits changed.",
        };
    }

    /// <summary>How much some lines would change, in a sentence or two.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="now">The biggest back-to-back as the plan stands.</param>
    /// <param name="then">The same with the lines.</param>
    /// <param name="text">Writes quantities.</param>
    internal static string Summary(IReadOnlyList<ProposalLine> lines, Distance now, Distance then, UnitText text)
    {
        int weeks = lines.Select(l => l.Week).Distinct().Count();
        string changes = $"{Count(Together(lines).Count, "change")} in {Count(weeks, "week")}.";
        return !now.IsAsLongAs(then)
            ? $"{changes} Your biggest back-to-back goes from {text.Distance(now)} to {text.Distance(then)}."
            : then.Meters > 0 ? $"{changes} Your biggest back-to-back stays {text.Distance(then)}."
            : changes;
    }

    /// <summary>How many changes are chosen, as the heading of their list.</summary>
    internal static string Chosen(int chosen, int all) => $"{chosen} of {Count(all, "change")} selected";

    /// <summary>The button that accepts what is chosen.</summary>
    internal static string Accept(int chosen) => $"Accept {Count(chosen, "change")}";

    /// <summary>Why what is chosen cannot be accepted alone.</summary>
    internal static string Refused(int broken) => $"The days that ask for more cannot be accepted without others: they would break {Count(broken, "rule")}.";

    /// <summary>What breaks because of what is left out.</summary>
    internal static string LeftOut(int broken) => $"With only these changes the plan breaks {Count(broken, "rule")}. The changes you leave out would mend that.";

    /// <summary>What changes in a week, in a line.</summary>
    internal static string InShort(IReadOnlyList<ProposalLine> lines, UnitText text)
    {
        var days = Together(lines).Select(days => days is [var first, var second]
            ? $"{PairBefore(first, second, text)} → {PairAfter(first, second, text)}"
            : $"{UnitText.Weekday(days[0].After.Date)} {PlanChangeText.Day(days[0].Before, text)} → {PlanChangeText.Day(days[0].After, text)}").ToList();
        return string.Join(", ", days.Take(MostInShort)) + (days.Count > MostInShort ? " …" : "");
    }

    /// <summary>The lines of a week, the two days of a back-to-back that stays one together.</summary>
    internal static IReadOnlyList<IReadOnlyList<ProposalLine>> Together(IReadOnlyList<ProposalLine> lines)
    {
        List<IReadOnlyList<ProposalLine>> together = [];
        foreach (var line in lines)
        {
            if (together is [.., [var first]] && ArePair(first.Before, line.Before) && ArePair(first.After, line.After))
            {
                together[^1] = [first, line];
            }
            else
            {
                together.Add([line]);
            }
        }

        return together;
    }

    /// <summary>A back-to-back as it stands: "Sat 18 + Sun 9".</summary>
    internal static string PairBefore(ProposalLine first, ProposalLine second, UnitText text) =>
        $"{UnitText.Weekday(first.Before.Date)} {text.Number(first.Before.Distance)} + {UnitText.Weekday(second.Before.Date)} {text.Number(second.Before.Distance)}";

    /// <summary>The same as it would be: "16 + 8 mi".</summary>
    internal static string PairAfter(ProposalLine first, ProposalLine second, UnitText text) => $"{text.Number(first.After.Distance)} + {text.Distance(second.After.Distance)}";

    private static bool ArePair(StandingSession first, StandingSession second) =>
        first.Kind == SessionKind.PairFirst && second.Kind == SessionKind.PairSecond && second.Date == first.Date.AddDays(1);

    /// <summary>The rules that a plan breaks where it stays as it is; with the week where it is only one.</summary>
    internal static string Keeping(IReadOnlyList<BrokenRule> rules, StandingPlan plan)
    {
        var weeks = rules.Select(rule => plan.WeekOf(rule.Date).Number).Distinct().ToList();
        return $"Keeping your plan breaks {Count(rules.Count, "rule")}{(weeks.Count == 1 ? $" in week {weeks[0]}" : "")}.";
    }

    /// <summary>The rules that suggested changes leave broken: the locked days that break them and how to let changes reach these, or that it was what was run.</summary>
    internal static string Left(IReadOnlyList<BrokenRule> rules, IReadOnlyList<DateOnly> locked) => locked.Count switch
    {
        0 => $"What you ran breaks {Count(rules.Count, "rule")}. Changing the days ahead cannot undo that.",
        1 => $"{UnitText.Day(locked[0])} is locked and stays, though the plan breaks {Count(rules.Count, "rule")}. To let suggested changes reach it, select it in the calendar and choose “Reset to plan”.",
        _ => $"{Days(locked)} are locked and stay, though the plan breaks {Count(rules.Count, "rule")}. To let suggested changes reach them, select them in the calendar and choose “Reset to plan”.",
    };

    /// <summary>The three numbers by which a plan before and after a change are told apart.</summary>
    internal static IReadOnlyList<(string Name, Distance Before, Distance After)> Figures(BlockView before, BlockView after, DateOnly today) =>
    [
        ("Largest back-to-back", LargestPair(before, today), LargestPair(after, today)),
        ("Biggest week", BiggestWeek(before, today), BiggestWeek(after, today)),
        (before.EndsWithRace ? "Before the race" : "Until the end", Ahead(before, today), Ahead(after, today)),
    ];

    /// <summary>One line of a proposal, or a back-to-back, as it is read out.</summary>
    internal static string Line(IReadOnlyList<ProposalLine> lines, UnitText text) =>
        string.Join("; ", lines.Select(line => $"{UnitText.LongDay(line.After.Date)}: {PlanChangeText.Day(line.Before, text)} becomes {PlanChangeText.Day(line.After, text)}"));

    /// <summary>Some days, as in "Mon 2 Mar, Tue 3 Mar and Sat 7 Mar".</summary>
    public static string Days(IReadOnlyList<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return UnitText.And([.. days.Select(UnitText.Day)]);
    }

    /// <summary>What accepting it did, and how many rules break because of what was left out.</summary>
    internal static string Accepted(int days, int broken) => broken == 0
        ? $"{Count(days, "day")} changed."
        : $"{Count(days, "day")} changed. Your plan now breaks {Count(broken, "rule")}; the changes you left out would mend that.";

    /// <summary>What not accepting it means.</summary>
    internal static string Declined(ReplanReply reply) => reply == ReplanReply.Later
        ? "We will ask you again tomorrow."
        : "Your plan stays the same. You can still accept these changes here.";

    /// <summary>Why something was suggested and what, for a line on another page.</summary>
    internal static string Notice(Proposal proposal, UnitText text) =>
        $"{For(proposal.Causes[0], text)} {Summary(proposal.Lines, new(proposal.LargestPairNow), new(proposal.LargestPairThen), text)}";

    /// <summary>What a medical light means.</summary>
    internal const string Medical = "Plan paused. You reported a warning sign. Your check-in says what ends the pause.";

    /// <summary>Why a block that is over for good is not changed.</summary>
    internal static string NeedsNewBlock(TimeOff off) => $"You have not run for {Count(off.Days, "day")}, so this block no longer fits. Start a new one.";

    /// <summary>A race on another day.</summary>
    internal static string RaceMoved(DateOnly date) => $"The race is on {UnitText.FullDay(date)}.";

    internal static Distance LargestPair(BlockView block, DateOnly today) =>
        new(block.Sessions.Where(session => session.Date >= today).Select(block.PairOf).Select(pair => pair?.Total.Meters ?? 0).DefaultIfEmpty().Max());

    private static Distance BiggestWeek(BlockView block, DateOnly today) =>
        new(block.Weeks.Where(week => week.EndDate >= today).Select(week => week.Planned.Meters).DefaultIfEmpty().Max());

    private static Distance Ahead(BlockView block, DateOnly today) =>
        new(block.Sessions.Where(session => session.Date >= today && !(block.EndsWithRace && session.Date == block.EndDate)).Sum(session => session.Distance.Meters));

    private static string RanMore(RanMore more, UnitText text)
    {
        return more.Weeks switch
        {
            0 => $"{text.InWords(more.Run)} on {UnitText.Day(more.Date)} were {UnitText.Percent(more.Factor - 1)} more than your longest run before. {RunnersHurt(more.Factor)}",
            1 => $"You ran {text.InWords(more.Run)} in the week of {UnitText.Day(more.Date)} instead of {text.Number(more.Planned)}.",
            _ => $"You ran well over plan for two weeks: {text.InWords(more.Run)} instead of {text.Number(more.Planned)} in the last.",
        };
    }

    private static string RunnersHurt(double factor)
    {
        var injuries = factor > Rules.SafestRun.Value ? Rules.RanTwiceAsFarInjuries : Rules.RanFartherInjuries;
        return $"In a study of 5,205 runners, injuries came {RuleText.Number(injuries)} times as often after such a run.";
    }

    // Rest that was planned at either end is no day off: what counts is told beside what was marked.
    private static string Marked(TimeOff off, int days) => off.Days == days
        ? Count(days, "day")
        : $"{Count(days, "day")}, {off.Days} of them from the first to the last planned run";

    private static string Span(TimeOff off) => $"{UnitText.Day(off.From)} to {UnitText.Day(off.Back.AddDays(-1))}";

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
