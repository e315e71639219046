using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Features.Blocks.Replanning;

namespace B2BTrail.Web.Features.Today;

/// <summary>What a runner wants to know when they open the app.</summary>
/// <param name="Verdict">What to do today.</param>
/// <param name="Plan">The block that is followed today; null where none is.</param>
/// <param name="Week">How the week stands.</param>
public sealed record TodayView(DayVerdict Verdict, TodayPlan? Plan, WeekStanding Week)
{
    /// <summary>A block that starts later; null where there is none.</summary>
    public UpcomingBlock? Next { get; init; }

    /// <summary>The race that the last block ended with; null after its recovery.</summary>
    public FinishedRace? Finished { get; init; }

    /// <summary>The run that was done last; null where nothing was ever logged.</summary>
    public LastRun? LastRun { get; init; }

    /// <summary>Today's check-in; null without one.</summary>
    public CheckInAnswers? CheckIn { get; init; }

    /// <summary>The advice for the second day of a pair; null where today is none.</summary>
    public SecondDayNote? SecondDay { get; init; }

    /// <summary>What there is to tell about the rest of the plan; null where it can stay.</summary>
    public ReplanNotice? Notice { get; init; }
}
