namespace B2BTrail.Domain.Readiness;

/// <summary>One sign that asked for a light.</summary>
/// <param name="Code">Which sign.</param>
/// <param name="Date">The day of it.</param>
/// <param name="Value">Its figure: a strength, a score, deviations, ratings; null where it has none.</param>
public sealed record LightReason(LightCode Code, DateOnly Date, double? Value = null);
