namespace B2BTrail.Domain.Readiness;

/// <summary>The light of a day.</summary>
/// <param name="Date">The runner's local day.</param>
/// <param name="Color">The worst light of the day.</param>
public sealed record LightDay(DateOnly Date, LightColor Color);
