namespace B2BTrail.Domain.Blocks;

/// <summary>Names one planned session of a kept block.</summary>
public readonly record struct SessionId(Guid Value)
{
    /// <summary>A fresh id.</summary>
    public static SessionId New() => new(Guid.CreateVersion7());
}
