namespace B2BTrail.Data.Store;

/// <summary>Exit codes of a program that cannot open its store.</summary>
public static class StoreExit
{
    /// <summary>The database is damaged.</summary>
    public const int Damaged = 65;

    /// <summary>There is no database where there is data of an installation.</summary>
    public const int DatabaseMissing = 66;

    /// <summary>The database engine is too old to be trusted.</summary>
    public const int EngineTooOld = 69;

    /// <summary>The upgrade failed and the database is as it was before.</summary>
    public const int UpgradeFailed = 70;

    /// <summary>The data folder or the database cannot be written to.</summary>
    public const int NotWritable = 73;

    /// <summary>Another instance uses the data folder.</summary>
    public const int AlreadyRunning = 75;

    /// <summary>The database is of another version and is not upgraded here.</summary>
    public const int OtherVersion = 76;

    /// <summary>The database was written by a newer program.</summary>
    public const int Newer = 78;
}
