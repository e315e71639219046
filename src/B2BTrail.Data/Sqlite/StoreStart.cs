namespace B2BTrail.Data.Sqlite;

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

/// <summary>Exit codes of a program that cannot open its store.</summary>
public static class StoreExit
{
    /// <summary>The database is damaged.</summary>
    public const int Damaged = 65;

    /// <summary>There is no database where there is data of an installation.</summary>
    public const int DatabaseMissing = 66;

    /// <summary>The bundled SQLite is too old to be trusted.</summary>
    public const int SqliteTooOld = 69;

    /// <summary>The upgrade failed and the database is as it was before.</summary>
    public const int UpgradeFailed = 70;

    /// <summary>The data folder or the database cannot be written to.</summary>
    public const int NotWritable = 73;

    /// <summary>Another instance uses the data folder.</summary>
    public const int AlreadyRunning = 75;

    /// <summary>The database was written by a newer program.</summary>
    public const int Newer = 78;
}
