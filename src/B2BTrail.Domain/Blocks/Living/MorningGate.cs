using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Living;

/// <summary>A pair on the morning of its second day.</summary>
/// <param name="Pair">The pair as planned.</param>
/// <param name="Done">What was done of it so far.</param>
/// <param name="Answer">What to do about the second day.</param>
/// <param name="Change">What that changes of the plan; null where it stays.</param>
public sealed record MorningLook(Pair Pair, PairDone Done, MorningAnswer Answer, PlanChange? Change);

/// <summary>Puts the second morning of a pair before <see cref="SecondMorning"/>, and its answer into the plan.</summary>
public static class MorningGate
{
    /// <summary>Looks at a day; null where it is not the second of a pair, or was run already.</summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="history">What was run.</param>
    /// <param name="lights">The lights of the last two weeks.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="light">The light of that day.</param>
    /// <param name="checkIn">The check-in of that day; null without one.</param>
    public static MorningLook? Look(
        StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today, Light light, CheckInAnswers? checkIn)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        if (plan.PairOn(today) is not { } pair || pair.Second.Date != today || history.On(today) is not null)
        {
            return null;
        }

        var done = history.Of(pair.First.Date);
        var answer = SecondMorning.Decide(new MorningAfter(
            Day(plan, pair.First),
            Day(plan, pair.Second),
            done is null ? null : new FirstDayDone(done.Distance, done.Time, done.Rpe),
            light,
            checkIn,
            Bounds(plan, history, lights, today)));
        return new MorningLook(pair, pair.Done(history), answer, Change(pair.Second, answer));
    }

    private static MorningDay Day(StandingPlan plan, PlanDay day) => new(day.Distance, day.Duration, plan.EffortOf(day)!.Rpe);

    private static MorningBounds Bounds(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        var request = plan.Request;
        var ledger = TrainingLedger.Of(plan, history, lights, today);
        double longest = ledger.LongestBefore(today.DayNumber - plan.StartDate.DayNumber) * (1 + request.Limits.SessionSpike);
        double inTime = Terms.FirstDay(request).Seconds * 1000.0 / request.TrailPace.SecondsPerKilometre;
        return new MorningBounds(
            plan.Original.Step, Distance.From(Terms.MinimumRunUnits(request.Unit), request.Unit), new Distance(Math.Min(longest, inTime)));
    }

    private static PlanChange? Change(PlanDay second, MorningAnswer answer)
    {
        PlanDay? after = answer.Way switch
        {
            MorningWay.Shorten => second.Of(answer.Distance) with { Hold = Hold.SecondMorning },
            MorningWay.LongInstead => second.Of(answer.Distance) with { Kind = SessionKind.Long, Hold = Hold.SecondMorning },
            MorningWay.Walk or MorningWay.Rest => second.AsRest(Hold.SecondMorning),
            _ => null,
        };
        return after is null ? null : new PlanChange([new DayChange(second, after)]);
    }
}
