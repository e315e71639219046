using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Replanning;

namespace B2BTrail.Web.Features.Today;

/// <summary>What a runner wants to know when they open the app.</summary>
/// <param name="Plan">The block that is followed today; null where none is.</param>
/// <param name="Next">A block that starts later; null where there is none.</param>
/// <param name="WeekPlanned">What this calendar week asks in all.</param>
/// <param name="WeekDone">What was done of it so far.</param>
/// <param name="HasRuns">Whether anything was ever logged.</param>
/// <param name="Verdict">What to do today.</param>
public sealed record TodayView(
    TodayPlan? Plan, UpcomingBlock? Next, Distance WeekPlanned, Distance WeekDone, bool HasRuns, DayVerdict Verdict)
{
    /// <summary>The advice for the second day of a pair; null where today is none.</summary>
    public SecondDayNote? SecondDay { get; init; }

    /// <summary>What there is to tell about the rest of the plan; null where it can stay.</summary>
    public ReplanNotice? Notice { get; init; }
}
