using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using static B2BTrail.Domain.Tests.Blocks.SamePlans.CanonicalText;

namespace B2BTrail.Domain.Tests.Blocks.SamePlans;

/// <summary>What happens to a plan that is lived with, as canonical text.</summary>
internal static class LifeText
{
    internal static void Write(CanonicalText text, Light light)
    {
        text.Line("light", PlanNames.Of(light.Colour), PlanNames.Of(light.Advice), YesNo(light.IsFromCheckIn));
        foreach (var reason in light.Reasons)
        {
            text.Line("  sign", RuleNames.Of(reason.Code), Date(reason.Date), Figure(reason.Value));
        }
    }

    internal static void Write(CanonicalText text, DayVerdict verdict) => text.Line(
        "verdict",
        PlanNames.Of(verdict.Kind),
        Metres(verdict.Distance.Metres),
        Metres(verdict.Replaced?.Metres),
        Date(verdict.RunsAgain),
        Whole(verdict.DaysOff),
        YesNo(verdict.IsOffered));

    internal static void Write(CanonicalText text, SecondDayLook look)
    {
        text.Line("second-morning", PlanNames.Of(look.Answer.Way), Metres(look.Answer.Distance.Metres), Figure(look.Done.Share));
        foreach (var reason in look.Answer.Reasons)
        {
            text.Line("  reason", RuleNames.Of(reason.Code), Figure(reason.Value), Metres(reason.Most?.Metres));
        }

        if (look.Change is { } change)
        {
            Write(text, change);
        }
    }

    internal static void Write(CanonicalText text, ReplanOutcome outcome)
    {
        switch (outcome)
        {
            case ReplanOutcome.Unchanged:
                text.Line("replan unchanged");
                break;
            case ReplanOutcome.Frozen:
                text.Line("replan frozen");
                break;
            case ReplanOutcome.NeedsNewBlock(var off):
                text.Line("replan needs-new-block", Of(off));
                break;
            case ReplanOutcome.Proposed(var proposal):
                Write(text, proposal);
                break;
            default:
                throw PlanNames.Unnamed(outcome);
        }
    }

    internal static void Write(CanonicalText text, AcceptOutcome outcome)
    {
        switch (outcome)
        {
            case AcceptOutcome.Accepted(var change):
                text.Line("accepted", Whole(change.Days.Count));
                break;
            case AcceptOutcome.Breaks(var rules, var needed):
                text.Line(["needs", .. needed.Select(d => Date(d))]);
                Write(text, rules);
                break;
            default:
                throw PlanNames.Unnamed(outcome);
        }
    }

    internal static void Write(CanonicalText text, EditOutcome outcome)
    {
        switch (outcome)
        {
            case EditOutcome.Changed(var change, var told):
                text.Line("edited");
                Write(text, change);
                Write(text, told);
                break;
            case EditOutcome.Refused(var problem, var broken):
                text.Line("refused", PlanNames.Of(problem));
                Write(text, broken is null ? [] : [broken]);
                break;
            default:
                throw PlanNames.Unnamed(outcome);
        }
    }

    internal static void Write(CanonicalText text, PlanChange change)
    {
        foreach (var (before, after) in change.Days)
        {
            text.Line("  from", Of(before), "to", Of(after));
        }
    }

    internal static void Write(CanonicalText text, IReadOnlyList<BrokenRule> rules)
    {
        foreach (var rule in rules)
        {
            text.Line("  breaks", RuleNames.Of(rule.Code), Date(rule.Date), Figure(rule.Value), Figure(rule.Limit), YesNo(rule.IsOwn));
        }
    }

    internal static void Write(CanonicalText text, StandingPlan plan)
    {
        foreach (var week in plan.Weeks)
        {
            text.Line("week", Whole(week.Number), Date(week.StartDate), PlanNames.Of(week.Phase), PlanNames.Of(week.Kind), PlanNames.Of(week.WasKind));
            foreach (var day in week.Sessions)
            {
                text.Line("day", Of(day), PlanText.Of(plan.EffortOf(day)));
            }
        }
    }

    private static void Write(CanonicalText text, Proposal proposal)
    {
        text.Line("replan proposed", Metres(proposal.LargestPairNow), Metres(proposal.LargestPairThen));
        foreach (var cause in proposal.Causes)
        {
            text.Line("  cause", PlanNames.Of(cause.Kind), Date(cause.Date), Of(cause.TimeOff), YesNo(cause.IsOver));
        }

        foreach (var line in proposal.Lines)
        {
            text.Line("  line", Whole(line.Week), Of(line.Before), "to", Of(line.After));
            foreach (var reason in line.Why)
            {
                PlanText.Write(text, reason);
            }
        }
    }

    private static string Of(TimeOff? off) => off is null
        ? "-"
        : $"off:{Date(off.From)}:{Date(off.Back)}:{Figure(off.Factor)}:{Date(off.NoPairBefore)}:{Metres(off.Weekly)}:{Metres(off.TwoDay)}:{YesNo(off.EndsBlock)}";

    private static string Of(PlanDay day) => string.Join(
        ' ',
        Date(day.Date),
        PlanNames.Of(day.Kind),
        PlanNames.Of(day.Workout),
        Metres(day.Distance.Metres),
        Metres(day.Ascent.Metres),
        Whole(day.Duration.Seconds),
        Whole(day.Origin.Draft),
        Date(day.Origin.Date),
        PlanNames.Of(day.Lock));
}
