namespace B2BTrail.Domain.Runs;

/// <summary>Names one import.</summary>
public readonly record struct ImportId(Guid Value)
{
    /// <summary>A fresh id; later ids sort after earlier ones.</summary>
    public static ImportId New() => new(Guid.CreateVersion7());
}
