using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <content>What the days to come are held against.</content>
internal sealed partial class RemainingBlock
{
    /// <summary>
    /// The plan with the days off and races in it that it did not know of, from the same planner that would have made it had they been known.
    /// What was run stands up to the week in which the last of them ended, no later than this week, so that the weeks after it are not laid
    /// otherwise as they pass; the rest is laid anew.
    /// </summary>
    private BlockDraft Basis(StandingPlan plan, double[] counts, DateOnly today)
    {
        int[] since =
        [
            .. _calendar.Breaks.Where(off => off.Back < plan.DayCount && off.Days <= Rules.BreakEndsBlock.Count && !WasKnown(off)).Select(off => off.Back.Value),
            .. _calendar.Recoveries.Except(_asAsked.Recoveries).Select(race => race.Day + 1),
        ];
        if (since.Length == 0)
        {
            return plan.FirstPlan;
        }

        var from = new DayIndex(Math.Clamp(Math.Min(plan.Index(today), since.Max()), 0, counts.Length - 1));
        return DraftWriter.Write(PathSearch.For(_inSteps with { Past = [.. counts.Take(from.Week.Start).Select(Whole)] }));
    }

    /// <summary>Whether days off are those that the runner asked the block for, no more and no fewer, or the first plan was laid around them.</summary>
    private bool WasKnown(Break off) =>
        _asAsked.Breaks.Any(known => known.From == off.From && known.Back == off.Back)
        || (off.From >= 0 && Enumerable.Range(off.From, off.Days).All(day => !_plan.FirstPlan.OnlySessionOn(new(day)).Kind.IsOnFoot));
}
