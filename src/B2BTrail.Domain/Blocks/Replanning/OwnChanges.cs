using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Readiness;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>Tells what comes of a runner's own changes to their plan from what comes of their runs.</summary>
internal static class OwnChanges
{
    /// <summary>
    /// How many lines of a proposal days that a runner decided on have set: with these days as first planned, and run so where they are over and
    /// went as decided, the line would ask for something else.
    /// </summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="history">What was run.</param>
    /// <param name="lights">The worst light of each day that had one.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="made">The rest of the plan anew.</param>
    /// <param name="lines">What it makes something else of.</param>
    /// <param name="isDecided">Which days are meant.</param>
    internal static int LinesSet(
        StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today, RemainingBlock made, IReadOnlyList<ProposalLine> lines, Func<PlanDay, bool> isDecided)
    {
        var decided = plan.Sessions.Where(isDecided).ToDictionary(day => day.Id, day => (Stands: day, First: PlanDay.Of(plan.OnlyFirstPlanOn(day.Date)!, day.Id)));
        if (decided.Count == 0)
        {
            return 0;
        }

        var asDecided = decided.Values.Where(day => IsAsDecided(day.Stands)).ToList();
        var without = RemainingBlock.Of(
            plan.WithSessions(plan.Sessions.Select(day => decided.TryGetValue(day.Id, out var own) ? own.First : day)),
            new TrainingHistory(history.Days.Where(done => asDecided.TrueForAll(day => day.First.Date != done.Date))
                .Concat(asDecided.Where(day => day.First.IsOnFoot).Select(day => new DayDone(day.First.Date, day.First.Distance)))),
            lights,
            today);
        return lines.Count(line => plan.Index(line.After.Date) is var day && (made.Steps[day] != without.Steps[day] || made.Kinds[day] != without.Kinds[day]));

        bool IsAsDecided(PlanDay day) => day.IsOnFoot
            ? history.On(day.Date) is { } run && CreditedDistance.IsAsPlanned(run, day.Distance)
            : day.Date < today && !history.IsRun(day);
    }

    /// <summary>The days in a row that a runner marked as time off around days off, planned rest at both ends among them; null where not all of these are marked.</summary>
    internal static (DateOnly From, DateOnly To)? MarkedAround(StandingPlan plan, TimeOff off)
    {
        var (from, to) = (off.From, off.From.AddDays(-1));
        for (; IsMarked(to.AddDays(1)); to = to.AddDays(1))
        {
        }

        for (; IsMarked(from.AddDays(-1)); from = from.AddDays(-1))
        {
        }

        return to >= off.Back.AddDays(-1) ? (from, to) : null;

        bool IsMarked(DateOnly date) => plan.SessionsOn(date).Any(session => session.Lock == SessionLock.Blocked);
    }
}
