namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>A set of rules.</summary>
internal readonly record struct RuleSet(long Bits)
{
    internal bool IsEmpty => Bits == 0;

    internal bool Has(RuleCode code) => (Bits & (1L << (int)code)) != 0;

    internal RuleSet With(RuleCode code) => new(Bits | (1L << (int)code));
}
