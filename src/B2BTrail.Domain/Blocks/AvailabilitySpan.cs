namespace B2BTrail.Domain.Blocks;

/// <summary>Days on which less can be run than usual.</summary>
/// <param name="From">The first of them.</param>
/// <param name="To">The last of them, not before <paramref name="From"/>.</param>
/// <param name="Allows">What can be run.</param>
/// <param name="Minutes">The most minutes on each of them; null for as many as usual, or for 45 where only easy runs are allowed.</param>
/// <param name="Reason">Why.</param>
public sealed record AvailabilitySpan(DateOnly From, DateOnly To, SpanAllows Allows, int? Minutes = null, OffReason Reason = OffReason.None);
