using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>A day of a pair as planned.</summary>
/// <param name="Distance">How far.</param>
/// <param name="Duration">About how long.</param>
/// <param name="Rpe">How hard.</param>
public sealed record SecondDayPlan(Distance Distance, Duration Duration, RpeRange Rpe);
