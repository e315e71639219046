using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using static B2BTrail.Domain.Tests.Blocks.SamePlans.CanonicalText;

namespace B2BTrail.Domain.Tests.Blocks.SamePlans;

/// <summary>A request, what came of it and the ways out, as canonical text.</summary>
internal static class PlanText
{
    /// <summary>The text of a request and its plan; every twentieth with the ways out of a target that is out of reach.</summary>
    internal static string Of(int number)
    {
        var text = new CanonicalText();
        var request = RandomRequests.Of(number);
        Write(text, request);
        var outcome = BlockPlanner.Plan(request);
        if (outcome is PlanOutcome.Impossible impossible)
        {
            foreach (var problem in impossible.Problems)
            {
                text.Line("problem", problem.Field);
            }
        }
        else
        {
            text.Line("feasible", YesNo(outcome is PlanOutcome.Feasible));
            Write(text, outcome.Plan!);
        }

        if (number % 20 == 0)
        {
            foreach (var other in BlockPlanner.AlternativesTo(request))
            {
                text.Line("alternative", PlanNames.Of(other.Change), Figure(other.Amount), Metres(other.Reaches.Metres));
                Write(text, other.Request);
            }
        }

        return text.ToString();
    }

    internal static void Write(CanonicalText text, BlockRequest request)
    {
        text.Line(
            "request",
            Date(request.StartDate),
            request.Unit == DistanceUnit.Mile ? "mile" : "kilometre",
            Whole(request.RunDaysPerWeek),
            Whole((int)request.FirstDay),
            PlanNames.Of(request.Cadence),
            PlanNames.Of(request.Shape),
            Figure(request.TrailPace.SecondsPerKilometre));
        text.Line("today", Metres(request.Current.Weekly.Metres), Metres(request.Current.LongestRun.Metres), Metres(request.Current.LargestTwoDay?.Metres));
        if (request.Goal is Goal.Race race)
        {
            text.Line("race", Date(race.Date), Metres(race.Distance.Metres), Metres(race.Ascent?.Metres));
        }
        else if (request.Goal is Goal.PairBy pair)
        {
            text.Line("pair-by", Date(pair.Date), Metres(pair.Pair.Metres));
        }

        var limits = request.Limits;
        text.Line("target", Metres(request.Target.Pair?.Metres), Metres(request.Target.PeakWeek?.Metres));
        text.Line(
            "times", Whole(limits.FirstDay?.Seconds), Whole(limits.SecondDay?.Seconds), Whole(limits.OtherDay?.Seconds), Whole(limits.Week?.Seconds));
        text.Line(["blocked", .. request.BlockedDates.Select(d => Date(d))]);
    }

    internal static void Write(CanonicalText text, Reason reason) => text.Line(
        "  why",
        RuleNames.Of(reason.Code),
        PlanNames.Of(reason.Role),
        PlanNames.Of(reason.Basis),
        Metres(reason.Value?.Metres),
        Metres(reason.Limit?.Metres),
        Metres(reason.Reference?.Metres),
        Figure(reason.Factor),
        Figure(reason.From),
        Figure(reason.To),
        Whole(reason.Count),
        Whole(reason.Time?.Seconds));

    internal static string Of(Effort? effort) => effort is null
        ? "-"
        : $"{PlanNames.Of(effort.Intensity)}:{Whole(effort.Rpe.From.Value)}-{Whole(effort.Rpe.To.Value)}:{PlanNames.Of(effort.Talk)}";

    private static void Write(CanonicalText text, BlockDraft draft)
    {
        text.Line("draft", Date(draft.StartDate), Date(draft.EndDate), Figure(draft.Step.Metres));
        text.Line("pair", Metres(draft.PairTarget.Asked.Metres), Metres(draft.PairTarget.Reached.Metres), Metres(draft.LargestPair?.Total.Metres));
        foreach (var limit in draft.LimitsThatBound)
        {
            text.Line("bound", RuleNames.Of(limit.Code), Whole(limit.Weeks), PlanNames.Of(limit.Basis));
        }

        foreach (var week in draft.Weeks)
        {
            text.Line(
                "week",
                Whole(week.Number),
                Date(week.StartDate),
                PlanNames.Of(week.Phase),
                PlanNames.Of(week.Kind),
                Metres(week.Distance.Metres),
                Metres(week.Ascent.Metres),
                Whole(week.Duration.Seconds),
                Metres(week.Pair?.Total.Metres),
                Figure(week.Pair?.Ratio),
                Figure(week.Pair?.ShareOfWeek));
            foreach (var session in week.Sessions)
            {
                Write(text, session);
            }
        }
    }

    private static void Write(CanonicalText text, SessionDraft session)
    {
        text.Line(
            "day",
            Date(session.Date),
            PlanNames.Of(session.Kind),
            PlanNames.Of(session.Workout),
            Metres(session.Distance.Metres),
            Metres(session.Ascent.Metres),
            Whole(session.Duration.Seconds),
            Whole(session.WarmUp.Seconds),
            Whole(session.CoolDown.Seconds),
            Of(session.Effort));
        foreach (var reason in session.Why)
        {
            Write(text, reason);
        }
    }
}
