using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>
/// What a kept block would become if its race moved. A later race adds weeks before the taper that go on in the last rhythm at its level;
/// for an earlier one the taper is laid from the new day, and back-to-backs too near it become easy runs. What was run and what the
/// runner decided stands, as do the weeks before.
/// </summary>
/// <param name="Request">The request with the new race day.</param>
/// <param name="Plan">The weeks laid anew; those before <paramref name="FirstWeek"/> are as they stand.</param>
/// <param name="FirstWeek">The number of the first week that was laid anew, from 1.</param>
/// <param name="Days">The days that change: as they stand, null for one that is added, and as they would be, null for one that falls away.</param>
public sealed record MovedRace(
    BlockRequest Request, BlockDraft Plan, int FirstWeek, IReadOnlyList<(PlanDay? Before, SessionDraft? After)> Days)
{
    /// <summary>The block with its race on another day; null where the request with it cannot be planned, or the goal is no race.</summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="history">What was run.</param>
    /// <param name="lights">The worst light of each day that had one.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="date">The new race day, after today.</param>
    public static MovedRace? To(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Request.Goal is not Goal.Race race || date <= today)
        {
            return null;
        }

        var request = plan.Request with { Goal = race with { Date = date } };
        if (RequestCheck.Of(request).Count > 0)
        {
            return null;
        }

        var inSteps = RequestInSteps.Of(request, LivedDays.Of(plan, history, lights, today));
        int current = Math.Max(0, plan.Index(today).Value / WeekIndex.Length);
        int lastPair = plan.Weeks.Where(week => week.Kind == WeekKind.Pair).Select(week => week.Number).DefaultIfEmpty().Max();
        int kept = Math.Clamp(Math.Min(lastPair, inSteps.Calendar.LatestPairWeek + 1), current, Math.Min(plan.Weeks.Count, inSteps.Calendar.Weeks));
        var past = Enumerable.Range(0, kept * WeekIndex.Length)
            .Select(day => RequestInSteps.Floor((CreditedDistance.On(plan, history, plan.StartDate.AddDays(day), today).Metres / inSteps.Step) + Tolerance.Rounding));
        var draft = DraftWriter.Write(PathSearch.For(inSteps with { Past = [.. past] }));

        var days = new List<(PlanDay?, SessionDraft?)>();
        for (var day = draft.StartDate.AddDays(kept * WeekIndex.Length); day <= (draft.EndDate > plan.EndDate ? draft.EndDate : plan.EndDate); day = day.AddDays(1))
        {
            var stands = plan.OnlySessionOn(day);
            var becomes = day >= today && day <= draft.EndDate ? draft.OnlySessionOn(DayIndex.Of(day, draft.StartDate)) : null;
            bool isSettled = day < today || history.On(day) is not null || stands is { IsLocked: true };
            bool isSame = stands is not null && becomes is not null && stands.Kind == becomes.Kind && stands.Workout == becomes.Workout
                && Math.Abs(stands.Distance.Metres - becomes.Distance.Metres) < Tolerance.Meter;
            if (!isSettled && !isSame)
            {
                days.Add((stands, becomes));
            }
        }

        return new MovedRace(request, draft, kept + 1, days);
    }
}
