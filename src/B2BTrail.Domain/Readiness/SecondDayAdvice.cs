using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>The decision about day 2 of a back-to-back, and why.</summary>
/// <param name="Way">What to do.</param>
/// <param name="Distance">How far; zero for a walk and for rest.</param>
/// <param name="Reasons">Why, never empty; the reason that decided it is the first.</param>
public sealed record SecondDayAdvice(SecondDayAction Way, Distance Distance, IReadOnlyList<SecondDayReason> Reasons);
