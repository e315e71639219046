using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>What any run of the plan keeps to.</summary>
/// <param name="Step">Distances are whole steps.</param>
/// <param name="Shortest">The shortest run worth planning.</param>
/// <param name="MostOfLong">The most that one long run may be today: the first day's own limits.</param>
public sealed record SecondDayLimits(Distance Step, Distance Shortest, Distance MostOfLong);
