using B2BTrail.Domain.Blocks.Replanning;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What a runner's day is, read once.</summary>
/// <param name="Verdict">What to do.</param>
/// <param name="Block">The block that is followed; null where none is.</param>
/// <param name="SecondDay">The advice for the second day of a pair; null where the day is none, or it was run.</param>
/// <param name="Replan">What looking at the rest of the plan came to; null where no block is followed.</param>
public sealed record DayReading(DayVerdict Verdict, BlockView? Block, SecondDayView? SecondDay, ReplanView? Replan);
