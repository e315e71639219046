using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>A day of a back-to-back as planned.</summary>
/// <param name="Distance">How far; more than zero.</param>
/// <param name="Duration">About how long.</param>
/// <param name="Rpe">How hard it is meant to be.</param>
public sealed record SecondDayPlan(Distance Distance, Duration Duration, RpeRange Rpe);
