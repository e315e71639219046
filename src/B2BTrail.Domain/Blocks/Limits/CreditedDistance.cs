using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>What a day counts for when limits are measured: what was run of it, or what is still planned.</summary>
public static class CreditedDistance
{
    /// <summary>
    /// The distance that a day of the block counts for, all its sessions together. A day that is over, or on which the runner has run,
    /// counts as it was run; a run within a tenth of its plan counts as planned (our own judgment), so that a watch's odd hundred meters
    /// change nothing. The race counts for nothing. A shorter second day that was missed after its first was run counts as planned too:
    /// missing it moves nothing. What was planned before the plan was saved and is not logged counts as planned, as the planner assumed it, unless
    /// the runs of its week on other days stand for it: of several, the longest that they leave room for count.
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

        var planned = Planned(plan, date);
        if (history.Of(date) is { } race && LivedDays.IsRace(race) && race.Distance > planned)
        {
            // A race in earnest is followed by recovery; nothing may grow from it.
            return planned;
        }

        return history.On(date) is { } run ? (IsAsPlanned(run, planned) ? planned : run)
            : date >= today ? planned
            : date < history.SavedOn ? (IsAssumed(plan, history, date, today) ? planned : default)
            : IsMissedSecond(plan, history, date, today) ? planned
            : default;
    }

    private static Distance Planned(StandingPlan plan, DateOnly date) =>
        new(plan.SessionsOn(date).Where(session => session.Kind.CountsAsDistance).Sum(session => session.Distance.Meters));

    private static bool IsMissedSecond(StandingPlan plan, TrainingHistory history, DateOnly date, DateOnly today) =>
        plan.PairOn(date) is { IsLongerSecond: false } pair && pair.Second.Date == date && !history.IsMissed(pair.First.Date, today);

    private static bool IsAssumed(StandingPlan plan, TrainingHistory history, DateOnly date, DateOnly today)
    {
        List<DateOnly> days = [.. plan.WeekOf(date).ByDate.Select(day => day.Key).Where(day => day < history.SavedOn)];
        double left = days.Sum(day => Planned(plan, day).Meters - (history.On(day) is null ? 0 : On(plan, history, day, today).Meters));
        foreach (var day in days.Where(day => history.On(day) is null).OrderByDescending(day => Planned(plan, day)))
        {
            var (planned, room) = (Planned(plan, day), new Distance(Math.Max(0, left)));
            bool fits = room >= planned || IsAsPlanned(room, planned);
            if (day == date)
            {
                return fits;
            }

            left -= fits ? planned.Meters : 0;
        }

        return false;
    }

    /// <summary>Whether a run counts as run as planned.</summary>
    public static bool IsAsPlanned(Distance run, Distance planned) =>
        Math.Abs(run.Meters - planned.Meters) <= planned.Meters * Rules.CountsAsPlanned.Number;
}
