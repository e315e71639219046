namespace B2BTrail.Data.Store;

/// <summary>Opens the store of a program: what can go wrong in the field is an answer, not an exception.</summary>
public interface IStoreOpener
{
    /// <summary>
    /// Opens the store at the start of the program, alone, upgrading it where it is older: a sound one of this program's schema, or none. One without an account beside files of
    /// runners (<see cref="Disk.DataFolder.HoldsOriginals"/>) is another's, and opened it would disown them: it is refused (<see cref="StoreExit.DatabaseMissing"/>).
    /// </summary>
    Task<StoreStart> OpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Looks whether the store may be used as it is, beside a program that may be running with it. Nothing is made, locked or upgraded.
    /// </summary>
    /// <returns>Why it may not; null where it may.</returns>
    Task<StoreStart.Refused?> JoinAsync(CancellationToken cancellationToken);
}
