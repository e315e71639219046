namespace B2BTrail.Data.Store;

/// <summary>Opens the store at the start of the program: alone, with a sound database of this program's schema, or not at all.</summary>
public interface IStoreOpener
{
    /// <summary>Opens the store, upgrading it where it is older. What can go wrong in the field is an answer, not an exception.</summary>
    Task<StoreStart> OpenAsync(CancellationToken cancellationToken);
}
