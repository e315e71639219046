using B2BTrail.Domain.Readiness;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>A pair on the morning of its second day.</summary>
/// <param name="Pair">The pair as planned.</param>
/// <param name="Done">What was done of it so far.</param>
/// <param name="Answer">What to do about the second day.</param>
/// <param name="Change">What that changes of the plan; null where it stays.</param>
public sealed record SecondDayLook(Pair Pair, PairDone Done, SecondDayAdvice Answer, PlanChange? Change);
