using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <content>What the days to come are held against.</content>
internal sealed partial class RemainingBlock
{
    /// <summary>
    /// The plan with the days off and races in it that it did not know of, from the same planner that would have made it had they been known.
    /// What was run stands up to the week in which the last of them ended, no later than this week, so that the weeks after it are not laid
    /// otherwise as they pass; the rest is laid anew. A week that has begun is not turned into another one by days off that come after it: then
    /// the weeks from the next one on are laid anew, until it is one of these that stands.
    /// </summary>
    private BlockDraft Basis(StandingPlan plan, LivedDays lived, double[] counts, DateOnly today)
    {
        var now = new DayIndex(Math.Clamp(plan.Index(today), 0, plan.DayCount - 1));
        var next = now.Place == 0 ? now.Week : now.Week + 1;
        if (!UnknownBreaks(_calendar).Any(off => off.From >= next.Start))
        {
            return Basis(_inSteps, plan, counts, today);
        }

        var whole = Laid(_inSteps, counts, now.Week);
        if (next == now.Week)
        {
            return whole;
        }

        var until = RequestInSteps.Of(plan.Request, lived.Before(plan.StartDate.AddDays(next.Start)), plan.FirstPlan.Generation);
        var begun = Basis(until, plan, counts, today);
        var pair = begun.Weeks.Take(next).SelectMany(week => week.Sessions).LastOrDefault(session => session.Kind == SessionKind.PairFirst);

        // The days of this week that are still to come count as meant, not as they stand: what is accepted of them changes no later week.
        double[] meant = [.. counts.Select((meters, day) => day >= now && day < next.Start && !_stands[day].IsLocked && !_history.IsOver(_stands[day], today)
            ? begun.OnlySessionOn(new DayIndex(day)).Distance.Meters
            : meters)];
        var rest = Laid(_inSteps with { PairBefore = pair is null ? null : plan.Index(pair.Date) }, meant, next);
        var stays = rest with { Weeks = [.. begun.Weeks.Take(next), .. rest.Weeks.Skip(next)] };

        // Once accepted, it is the same again as the weeks pass: the one that the plan stands as.
        return Alike(whole, now.Week, next) >= Alike(stays, now.Week, next) && Alike(whole, next, _calendar.Weeks) > Alike(stays, next, _calendar.Weeks) ? whole : stays;

        int Alike(BlockDraft draft, int from, int to) => draft.Weeks.Take(to).Skip(from).SelectMany(week => week.Sessions)
            .Count(session => plan.SessionsOn(session.Date).Any(stands => stands.Kind == session.Kind && stands.Distance.IsAsLongAs(session.Distance)));
    }

    private BlockDraft Basis(RequestInSteps inSteps, StandingPlan plan, double[] counts, DateOnly today)
    {
        int[] since =
        [
            .. UnknownBreaks(inSteps.Calendar).Select(off => off.Back.Value),
            .. inSteps.Calendar.Recoveries.Except(_asAsked.Recoveries).Select(race => race.Day + 1),
        ];
        return since.Length == 0
            ? plan.FirstPlan
            : Laid(inSteps, counts, new DayIndex(Math.Clamp(Math.Min(plan.Index(today), since.Max()), 0, counts.Length - 1)).Week);
    }

    private BlockDraft Laid(RequestInSteps inSteps, double[] counts, WeekIndex from) =>
        DraftWriter.Write(PathSearch.For(inSteps with { Past = [.. counts.Take(from.Start).Select(Whole)] }));

    private IEnumerable<Break> UnknownBreaks(TrainingCalendar calendar) =>
        calendar.Breaks.Where(off => off.Back < _plan.DayCount && off.Days <= Rules.BreakEndsBlock.Count && !WasKnown(off));

    /// <summary>Whether days off are those that the runner asked the block for, no more and no fewer, or the first plan was laid around them.</summary>
    private bool WasKnown(Break off) =>
        _asAsked.Breaks.Any(known => known.From == off.From && known.Back == off.Back)
        || (off.From >= 0 && Enumerable.Range(off.From, off.Days).All(day => !_plan.FirstPlan.OnlySessionOn(new(day)).Kind.IsOnFoot));
}
