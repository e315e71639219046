namespace B2BTrail.Domain.Readiness;

/// <summary>Names one check-in.</summary>
public readonly record struct CheckInId(Guid Value)
{
    /// <summary>A fresh id; later ids sort after earlier ones.</summary>
    public static CheckInId New() => new(Guid.CreateVersion7());
}
