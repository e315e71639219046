using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>The first day as run.</summary>
/// <param name="Distance">How far; more than zero.</param>
/// <param name="Time">How long; null where not known.</param>
/// <param name="Rpe">How hard it felt; null where not said.</param>
public sealed record FirstDayRun(Distance Distance, Duration? Time, Rpe? Rpe);
