using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>The days of a kept block that passed, or will pass, without a run that was planned.</summary>
/// <param name="Off">Time off that the runner marked in the plan, over or to come, whatever was planned for it.</param>
/// <param name="Missed">Other days that were missed, days to come that the runner emptied, days of rest after a red light.</param>
/// <param name="Rests">Days over on which none was planned.</param>
/// <param name="Injured">Days of a red light.</param>
/// <param name="Races">Races that were run without being planned, in meters.</param>
/// <param name="Step">The step of the block's first plan, in which its days are planned again.</param>
internal sealed record LivedDays(
    IReadOnlySet<DateOnly> Off, IReadOnlySet<DateOnly> Missed, IReadOnlySet<DateOnly> Rests, IReadOnlySet<DateOnly> Injured,
    IReadOnlyList<(DateOnly Date, double Meters)> Races, Distance Step)
{
    /// <summary>Whether a run counts as a race: the runner says so, or it is a marathon and more and was hard.</summary>
    internal static bool IsRace(DayDone day) => IsRace(day.IsRace, day.Distance, day.Rpe);

    /// <inheritdoc cref="IsRace(DayDone)"/>
    internal static bool IsRace(bool isMarked, Distance distance, Rpe? rpe) =>
        isMarked || (distance.Meters >= Rules.RaceFrom.Number && rpe?.Value >= Rules.RaceEffortFrom.Number);

    private static IEnumerable<(DateOnly Date, double Meters)> RacesIn(StandingPlan plan, TrainingHistory history) => history.Days
        .Where(day => IsRace(day) && plan.Has(day.Date) && plan.SessionsOn(day.Date).All(session => session.Kind != SessionKind.Race))
        .Select(day => (day.Date, day.Distance.Meters));

    /// <summary>Those of them before a day.</summary>
    internal LivedDays Before(DateOnly date) => this with
    {
        Off = Off.Where(day => day < date).ToHashSet(),
        Missed = Missed.Where(day => day < date).ToHashSet(),
    };

    internal static LivedDays Of(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        var off = new HashSet<DateOnly>();
        var missed = new HashSet<DateOnly>();
        var rests = new HashSet<DateOnly>();
        foreach (var date in plan.Dates)
        {
            bool isRest = plan.FirstPlanOn(date).All(session => !session.Kind.IsOnFoot);
            bool isEmptied = history.IsMissed(date, today) || plan.SessionsOn(date).All(session => session.IsLocked && !session.IsOnFoot) || RestAfterRedLight.Holds(lights, date);
            if (history.On(date) is null)
            {
                if (plan.SessionsOn(date).Any(session => session.Lock == SessionLock.Blocked))
                {
                    off.Add(date);
                }
                else if (isRest && date < today)
                {
                    rests.Add(date);
                }
                else if (isEmptied && !isRest)
                {
                    missed.Add(date);
                }
            }
        }

        return new(
            off,
            missed,
            rests,
            lights.Where(light => light.Color >= LightColor.Red).Select(light => light.Date).ToHashSet(),
            [.. RacesIn(plan, history)],
            plan.FirstPlan.Step);
    }
}
