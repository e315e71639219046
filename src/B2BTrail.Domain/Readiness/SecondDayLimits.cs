using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>What any run of the plan keeps to.</summary>
/// <param name="Step">Distances are whole steps.</param>
/// <param name="Shortest">The shortest run worth planning; what is left below it is a walk.</param>
/// <param name="MostOfLong">The longest single run that the limits of day 1 allow today.</param>
public sealed record SecondDayLimits(Distance Step, Distance Shortest, Distance MostOfLong);
