using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>What a day counts for when limits are measured: what was run of it, or what is still planned.</summary>
public static class CreditedDistance
{
    /// <summary>
    /// The distance that a day of the block counts for, all its sessions together. A day that is over, or on which the runner has run,
    /// counts as it was run; a run within a tenth of its plan counts as planned (our own judgment), so that a watch's odd hundred meters
    /// change nothing. The race counts for nothing. A shorter second day that was missed after its first was run counts as planned too:
    /// missing it moves nothing. So does a day before the plan was saved of which nothing is logged: it was planned knowing that it was over.
    /// </summary>
    public static Distance On(StandingPlan plan, TrainingHistory history, DateOnly date, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        var sessions = plan.SessionsOn(date);
        if (sessions.Any(session => !session.Kind.CountsAsDistance))
        {
            return default;
        }

        var planned = new Distance(sessions.Sum(session => session.Distance.Meters));
        if (history.Of(date) is { } race && LivedDays.IsRace(race) && race.Distance > planned)
        {
            // A race in earnest is followed by recovery; nothing may grow from it.
            return planned;
        }

        return history.On(date) is { } run ? (IsAsPlanned(run, planned) ? planned : run)
            : history.IsMissed(date, today) && !IsMissedSecond(plan, history, date) ? default
            : planned;
    }

    private static bool IsMissedSecond(StandingPlan plan, TrainingHistory history, DateOnly date) =>
        plan.PairOn(date) is { IsLongerSecond: false } pair && pair.Second.Date == date && history.IsRun(pair.First);

    /// <summary>Whether a run counts as run as planned.</summary>
    public static bool IsAsPlanned(Distance run, Distance planned) =>
        Math.Abs(run.Meters - planned.Meters) <= planned.Meters * Rules.CountsAsPlanned.Number;
}
