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
        StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today, RemainingBlock made, IReadOnlyList<ProposalLine> lines, Func<StandingSession, bool> isDecided)
    {
        var decided = plan.Sessions.Where(isDecided).ToDictionary(session => session.Id, session => (Stands: session, First: StandingSession.Of(plan.OnlyFirstPlanOn(session.Date)!, session.Id)));
        if (decided.Count == 0)
        {
            return 0;
        }

        var asDecided = decided.Values.Where(day => IsAsDecided(day.Stands)).ToList();
        var without = RemainingBlock.Of(
            plan.WithSessions(plan.Sessions.Select(session => decided.TryGetValue(session.Id, out var own) ? own.First : session)),
            new TrainingHistory(history.Days.Where(done => asDecided.TrueForAll(day => day.First.Date != done.Date))
                .Concat(asDecided.Where(day => day.First.IsOnFoot).Select(day => new DayDone(day.First.Date, day.First.Distance))),
                history.SavedOn),
            lights,
            today);
        return lines.Count(line => plan.Index(line.After.Date) is var day && (made.Steps[day] != without.Steps[day] || made.Kinds[day] != without.Kinds[day]));

        bool IsAsDecided(StandingSession session) => session.IsOnFoot
            ? history.On(session.Date) is { } run && CreditedDistance.IsAsPlanned(run, session.Distance)
            : session.Date < today && !history.IsRun(session);
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
