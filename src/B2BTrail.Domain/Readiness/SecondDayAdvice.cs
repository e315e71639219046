using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>The answer of the second morning, and why.</summary>
/// <param name="Way">What to do.</param>
/// <param name="Distance">How far; zero for a walk and for rest.</param>
/// <param name="Reasons">What the answer stands on, what decided it first.</param>
public sealed record SecondDayAdvice(SecondDayAction Way, Distance Distance, IReadOnlyList<SecondDayReason> Reasons);
