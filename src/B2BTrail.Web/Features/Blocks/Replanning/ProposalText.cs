using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>Says why a plan was looked at again, and what came of it.</summary>
public static class ProposalText
{
    internal const string WouldBreak = "These days alone would break a rule. Nothing was changed.";

    internal const string OutOfDate = "Your plan, runs or check-ins changed in the meantime. Nothing was changed. Look at the new suggestions.";

    /// <summary>What happened, in a sentence.</summary>
    public static string For(ReplanCause cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return cause switch
        {
            { TimeOff: { } off } when cause.IsOver => $"{off.Days} days without a run, {Span(off)}.",
            { TimeOff: { } off } => $"{off.Days} days without a run by {UnitText.Day(off.Back)}, from {UnitText.Day(off.From)}.",
            { Kind: CauseKind.RedLight } => $"Red light on {UnitText.Day(cause.Date)}.",
            { Kind: CauseKind.AmberLight } => $"Amber light on {UnitText.Day(cause.Date)}.",
            { Kind: CauseKind.Edited } => "Your changes to the plan affect other days.",
            _ => "You ran something other than planned, so your limits changed.",
        };
    }

    /// <summary>How much would change, in a sentence or two.</summary>
    public static string Summary(Proposal proposal, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        int weeks = proposal.Lines.Select(l => l.Week).Distinct().Count();
        string days = $"{Count(proposal.Lines.Count, "day")} in {Count(weeks, "week")} would change.";
        return Math.Abs(proposal.LargestPairNow - proposal.LargestPairThen) < 1
            ? $"{days} Your biggest back-to-back stays {text.Distance(new Distance(proposal.LargestPairThen))}."
            : $"{days} Your biggest back-to-back goes from {text.Distance(new Distance(proposal.LargestPairNow))} to {text.Distance(new Distance(proposal.LargestPairThen))}.";
    }

    /// <summary>One line of a proposal, as it is read out.</summary>
    public static string Line(ProposalLine line, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(line);
        return $"{UnitText.LongDay(line.After.Date)}: {PlanChangeText.Day(line.Before, text)} becomes {PlanChangeText.Day(line.After, text)}";
    }

    /// <summary>Some days, as in "Mon 2 Mar, Tue 3 Mar and Sat 7 Mar".</summary>
    public static string Days(IReadOnlyList<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var words = days.Select(UnitText.Day).ToList();
        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
    }

    /// <summary>What accepting it did.</summary>
    internal static string Accepted(int days) => $"{Count(days, "day")} changed.";

    /// <summary>What not accepting it means.</summary>
    internal static string Declined(ReplanReply reply) => reply == ReplanReply.Later
        ? "We will ask you again tomorrow."
        : "Your plan stays the same. You can still accept these changes here.";

    /// <summary>Why something was suggested and what, for a line on another page.</summary>
    internal static string Notice(Proposal proposal, UnitText text) => $"{For(proposal.Causes[0])} {Summary(proposal, text)}";

    private static string Span(TimeOff off) => $"{UnitText.Day(off.From)} to {UnitText.Day(off.Back.AddDays(-1))}";

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
