namespace B2BTrail.Domain.Blocks;

/// <summary>Names one kept block.</summary>
public readonly record struct BlockId(Guid Value)
{
    /// <summary>A fresh id; later ids sort after earlier ones.</summary>
    public static BlockId New() => new(Guid.CreateVersion7());
}
