namespace B2BTrail.Domain.Runs;

/// <summary>Names one run.</summary>
public readonly record struct RunId(Guid Value)
{
    /// <summary>A fresh id; later ids sort after earlier ones.</summary>
    public static RunId New() => new(Guid.CreateVersion7());
}
