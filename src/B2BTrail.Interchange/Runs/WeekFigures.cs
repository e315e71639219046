using B2BTrail.Domain.Units;

namespace B2BTrail.Interchange.Runs;

/// <summary>Distance, time and climb of a week.</summary>
public readonly record struct WeekFigures(Distance Distance, Duration Time, Climb Ascent);
