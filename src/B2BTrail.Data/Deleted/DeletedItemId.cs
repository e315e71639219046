namespace B2BTrail.Data.Deleted;

/// <summary>Names one deleted item.</summary>
public readonly record struct DeletedItemId(Guid Value)
{
    /// <summary>A fresh id; later ids sort after earlier ones.</summary>
    public static DeletedItemId New() => new(Guid.CreateVersion7());
}
