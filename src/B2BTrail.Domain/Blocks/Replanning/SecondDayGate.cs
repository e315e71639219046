using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>Gives <see cref="SecondDayDecision"/> the facts of day 2 of a back-to-back, and makes its answer a change of the plan.</summary>
public static class SecondDayGate
{
    /// <summary>Looks at a day; null where it is not the second of a pair, or was run already.</summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="history">What was run.</param>
    /// <param name="lights">The lights of the last four weeks.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="light">The light of that day.</param>
    /// <param name="checkIn">The check-in of that day; null without one.</param>
    public static SecondDayLook? Look(
        StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today, Light light, CheckInAnswers? checkIn)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        if (plan.PairOn(today) is not { } pair || pair.Second.Date != today || history.IsRun(pair.Second))
        {
            return null;
        }

        // A day 1 before the plan was saved may have been run without being logged: nothing makes up for it.
        var done = history.Of(pair.First.Date) ?? (history.IsMissed(pair.First.Date, today) ? null : new DayDone(pair.First.Date, pair.First.Distance));
        var answer = SecondDayDecision.Decide(new SecondDayFacts(
            Day(plan, pair.First),
            Day(plan, pair.Second),
            done is null ? null : new FirstDayRun(done.Distance, done.Time, done.Rpe),
            light,
            checkIn,
            Bounds(plan, history, lights, today)));
        return new SecondDayLook(pair, pair.Done(history), answer, Change(pair.Second, answer));
    }

    private static SecondDayPlan Day(StandingPlan plan, StandingSession session) => new(session.Distance, session.Duration, plan.EffortOf(session)!.Rpe);

    private static SecondDayLimits Bounds(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        var limits = BlockLimits.Of(plan);
        var load = PlanLoad.Of(plan, history, lights, today).Load;
        double longest = limits.MostOfSession(load.LongestBefore(plan.Index(today)));
        double inTime = limits.FirstDay.Seconds * 1000.0 / limits.PaceOf(SessionKind.PairSecond).SecondsPerKilometer;
        return new SecondDayLimits(
            plan.FirstPlan.Step, limits.MinimumRun, new Distance(Math.Min(longest, inTime)));
    }

    private static PlanChange? Change(StandingSession second, SecondDayAdvice answer)
    {
        StandingSession? after = answer.Way switch
        {
            SecondDayAction.Shorten => second.Of(answer.Distance) with { Lock = SessionLock.SecondMorning },
            SecondDayAction.LongInstead => second.Of(answer.Distance) with { Kind = SessionKind.Long, Lock = SessionLock.SecondMorning },
            SecondDayAction.Walk or SecondDayAction.Rest => second.AsRest(SessionLock.SecondMorning),
            _ => null,
        };
        return after is null ? null : new PlanChange([new SessionChange(second, after)]);
    }
}
