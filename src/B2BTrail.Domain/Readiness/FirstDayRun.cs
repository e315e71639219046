using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>Day 1 of a back-to-back as run.</summary>
/// <param name="Distance">How far; more than zero.</param>
/// <param name="Time">How long; null if not known.</param>
/// <param name="Rpe">How hard it felt; null if not rated.</param>
public sealed record FirstDayRun(Distance Distance, Duration? Time, Rpe? Rpe);
