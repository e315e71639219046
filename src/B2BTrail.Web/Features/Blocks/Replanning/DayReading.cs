using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What a runner's day is, read once.</summary>
/// <param name="Verdict">What to do.</param>
/// <param name="Block">The block that is followed; null where none is.</param>
/// <param name="SecondDay">The advice for the second day of a pair; null where the day is none, or it was run.</param>
/// <param name="Replan">What looking at the rest of the plan came to; null where no block is followed.</param>
public sealed record DayReading(DayVerdict Verdict, BlockView? Block, SecondDayView? SecondDay, ReplanView? Replan)
{
    /// <summary>Why the day is what it is; null without a plan.</summary>
    public DayWhy? Why { get; init; }

    /// <summary>The day's check-in; null without one.</summary>
    public CheckInAnswers? CheckIn { get; init; }

    /// <summary>The block that ended last, where it ended with a race and the runner is not past its recovery; null else.</summary>
    public BlockId? Finished { get; init; }
}
