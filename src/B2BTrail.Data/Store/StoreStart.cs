namespace B2BTrail.Data.Store;

/// <summary>What came of opening the store.</summary>
public abstract record StoreStart
{
    private StoreStart()
    {
    }

    /// <summary>The store is open and of this program's schema.</summary>
    /// <param name="Lock">Keeps other instances out; let go of it last.</param>
    /// <param name="Applied">The migrations that were run now; empty on an ordinary start.</param>
    public sealed record Ready(IDisposable Lock, IReadOnlyList<string> Applied) : StoreStart;

    /// <summary>The program must not run.</summary>
    /// <param name="Reason">A sentence for the person who started it, with the paths that they need.</param>
    /// <param name="ExitCode">One of <see cref="StoreExit"/>.</param>
    public sealed record Refused(string Reason, int ExitCode) : StoreStart;
}
