namespace B2BTrail.Domain.Blocks;

/// <summary>One session before and after; both have the same id.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is now.</param>
public sealed record SessionChange(StandingSession Before, StandingSession After);
