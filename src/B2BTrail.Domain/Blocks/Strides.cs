using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>Short quick runs within an easy one, with full recovery between them; no hard session.</summary>
/// <param name="Times">How many.</param>
/// <param name="Each">How long each is.</param>
public sealed record Strides(int Times, Duration Each);
