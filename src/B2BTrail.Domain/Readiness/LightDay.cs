namespace B2BTrail.Domain.Readiness;

/// <summary>The light that a day had.</summary>
/// <param name="Date">The runner's local day.</param>
/// <param name="Colour">The worst light of the day.</param>
public sealed record LightDay(DateOnly Date, LightColour Colour);
