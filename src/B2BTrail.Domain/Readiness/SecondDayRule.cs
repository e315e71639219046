using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Readiness;

/// <summary>What a reason of the second morning rests on.</summary>
/// <param name="Code">Which.</param>
/// <param name="Number">Its figure; null where it has none.</param>
/// <param name="Basis">How far it can be trusted.</param>
/// <param name="Source">Where it comes from, in a sentence.</param>
public sealed record SecondDayRule(SecondDayCode Code, double? Number, Basis Basis, string Source);
