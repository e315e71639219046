using B2BTrail.Data.Disk;
using B2BTrail.Data.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace B2BTrail.Data.Sqlite;

/// <summary>
/// Opens the store at the start of the program: alone, with a sound database of this program's schema, or not at all. An upgrade that
/// fails or is cut off leaves the database as it was before.
/// </summary>
public sealed partial class SqliteOpener(
    DataFolder folder, IDbContextFactory<TrailDb> dbFactory, DatabaseCheck check, TimeProvider time, ILogger<SqliteOpener> log) : IStoreOpener
{
    /// <summary>Older SQLite can damage a database in WAL mode when two connections write and check-point at once.</summary>
    internal static readonly Version OldestSqlite = new(3, 51, 3);

    private static readonly TimeSpan UpgradeTime = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public async Task<StoreStart> OpenAsync(CancellationToken cancellationToken)
    {
        if (!folder.TryPrepare(out var problem))
        {
            return new StoreStart.Refused(problem, StoreExit.NotWritable);
        }

        if (folder.IsTemporary)
        {
            LogTemporary(folder.Root);
        }

        if (await DataFolderLock.TryTakeAsync(folder.LockFile, cancellationToken) is not { } held)
        {
            return new StoreStart.Refused(
                $"Another B2BTrail is using the data folder {folder.Root}. Stop it, or give this one a folder of its own.",
                StoreExit.AlreadyRunning);
        }

        StoreStart? start = null;
        try
        {
            OwnerOnly.Tighten(folder, folder.DatabaseFiles);
            if (OwnerOnly.OthersMayWrite(folder.Root))
            {
                LogOpenToOthers(folder.Root);
            }

            return start = await OpenAloneAsync(held, cancellationToken);
        }
        catch (SqliteException e)
        {
            LogUnreadable(e, folder.Database);
            return start = e.SqliteErrorCode is SqliteFile.Corrupt or SqliteFile.NotADatabase
                ? Damaged(e.Message)
                : new StoreStart.Refused(
                    SqliteFaults.IsDiskFull(e) ? folder.CannotWrite(e, isFull: true) : $"The database {folder.Database} cannot be opened: {e.Message}",
                    StoreExit.NotWritable);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogUnreadable(e, folder.Database);
            return start = new StoreStart.Refused(folder.CannotWrite(e), StoreExit.NotWritable);
        }
        finally
        {
            if (start is not StoreStart.Ready)
            {
                SqliteConnection.ClearAllPools();
                held.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public async Task<StoreStart.Refused?> JoinAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(folder.Database))
        {
            return new StoreStart.Refused($"There is no database in the data folder {folder.Root}.", StoreExit.DatabaseMissing);
        }

        try
        {
            await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
            var known = db.Database.GetMigrations().ToList();
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
            return known.SequenceEqual(applied, StringComparer.Ordinal) ? null : new StoreStart.Refused(
                applied.Except(known).Any()
                    ? $"The database {folder.Database} was written by a newer B2BTrail. Use the newer version."
                    : $"The database {folder.Database} was written by an older version. Start B2BTrail once to upgrade it, then try again.",
                StoreExit.OtherVersion);
        }
        catch (SqliteException e)
        {
            return new StoreStart.Refused($"The database {folder.Database} cannot be used: {e.Message}", StoreExit.NotWritable);
        }
    }

    private async Task<StoreStart> OpenAloneAsync(DataFolderLock held, CancellationToken cancellationToken)
    {
        var upgrade = new Upgrade(folder, time);
        if (upgrade.PutBackWhatWasCutOff() is { } from)
        {
            LogCutOff(folder.Database, from);
        }

        var lost = new LostDatabase(folder);
        if (lost.LookAtFile() is { } missing)
        {
            return new StoreStart.Refused(missing, StoreExit.DatabaseMissing);
        }

        // SQLite takes its log away when the last connection is closed: where it lies, the program ended in some other way.
        var isWhole = !check.IsOwed && !File.Exists(folder.Database + "-wal");
        using (var connection = SqliteFile.Open(folder.Database))
        {
            var version = Version.Parse(connection.ServerVersion);
            LogOpening(folder.Database, version);
            if (version < OldestSqlite)
            {
                return new StoreStart.Refused(
                    $"SQLite {version} can damage a database; at least {OldestSqlite} is needed.", StoreExit.EngineTooOld);
            }

            if (SqliteFile.Check(connection, isWhole ? "quick_check" : "integrity_check") is { } fault)
            {
                return Damaged(fault);
            }

            if (lost.LookInside(connection) is { } empty)
            {
                return new StoreStart.Refused(empty, StoreExit.DatabaseMissing);
            }

            if (!isWhole)
            {
                check.Pass();
            }

            if (!SqliteFile.SetWal(connection))
            {
                LogNoWal(folder.Database);
            }

            if (SqliteFile.RemoveMigrationLock(connection))
            {
                LogStaleLock();
            }
        }

        IReadOnlyList<string> pending;
        await using (var db = await dbFactory.CreateDbContextAsync(cancellationToken))
        {
            var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
            if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
            {
                return new StoreStart.Refused(
                    $"The database {folder.Database} was written by a newer B2BTrail ({newer}). Start that version, or put a backup of this version's back.",
                    StoreExit.Newer);
            }

            pending = [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)];
        }

        if (pending.Count > 0 && await UpgradeAsync(upgrade, pending, cancellationToken) is { } refused)
        {
            return refused;
        }

        var open = new OpenDatabase(folder.Database, held);
        check.Watch(open);
        return new StoreStart.Ready(open, pending);
    }

    private async Task<StoreStart.Refused?> UpgradeAsync(Upgrade upgrade, IReadOnlyList<string> pending, CancellationToken cancellationToken)
    {
        string? backup;
        try
        {
            backup = upgrade.Begin();
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            LogNoBackup(e, folder.Backups);
            return new StoreStart.Refused(
                $"The database was not upgraded, because no backup could be written to {folder.Backups}: {e.Message}",
                StoreExit.UpgradeFailed);
        }

        LogUpgrading(pending.Count, backup ?? "none: the database is new");
        try
        {
            using var enough = new CancellationTokenSource(UpgradeTime, time);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, enough.Token);
            await using (var db = await dbFactory.CreateDbContextAsync(stop.Token))
            {
                await db.Database.OpenConnectionAsync(stop.Token);
                MigrationFunctions.AddTo((SqliteConnection)db.Database.GetDbConnection());
                await db.Database.MigrateAsync(stop.Token);
            }

            using var connection = SqliteFile.Open(folder.Database);
            if ((SqliteFile.Check(connection, "foreign_key_check") ?? SqliteFile.Check(connection, "integrity_check")) is { } fault)
            {
                throw new InvalidDataException(fault);
            }
        }
        catch (Exception e)
        {
            // Whatever it was, a migration of any kind included: the old state is the only safe one.
            LogUpgradeFailed(e);
            upgrade.PutBack();
            return new StoreStart.Refused(
                backup is null
                    ? $"The database {folder.Database} could not be made: {e.Message}"
                    : $"The upgrade failed and the database is as it was before. The backup that was put back: {backup}. What went wrong: {e.Message}",
                StoreExit.UpgradeFailed);
        }

        upgrade.End();
        return null;
    }

    private StoreStart.Refused Damaged(string fault) => new(
        $"The database {folder.Database} is damaged ({fault}). Put back a backup from {folder.Backups}.", StoreExit.Damaged);

    [LoggerMessage(1, LogLevel.Information, "Opening {Database} with SQLite {Version}.")]
    private partial void LogOpening(string database, Version version);

    [LoggerMessage(2, LogLevel.Warning, "An upgrade was killed in its middle and left its lock; the lock is removed.")]
    private partial void LogStaleLock();

    [LoggerMessage(3, LogLevel.Warning, "The last upgrade of {Database} was cut off; its state before is put back: {Backup}.")]
    private partial void LogCutOff(string database, string backup);

    [LoggerMessage(4, LogLevel.Information, "Running {Count} migration(s). Backup: {Backup}.")]
    private partial void LogUpgrading(int count, string backup);

    [LoggerMessage(5, LogLevel.Error, "The upgrade failed; the state before is put back.")]
    private partial void LogUpgradeFailed(Exception exception);

    [LoggerMessage(6, LogLevel.Error, "No backup could be written to {Backups}.")]
    private partial void LogNoBackup(Exception exception, string backups);

    [LoggerMessage(7, LogLevel.Error, "{Database} cannot be read.")]
    private partial void LogUnreadable(Exception exception, string database);

    [LoggerMessage(8, LogLevel.Warning, "{Database} is not in WAL mode; its file system may not allow it. Readers will wait for writers.")]
    private partial void LogNoWal(string database);

    [LoggerMessage(9, LogLevel.Warning, "{Root} is a temporary folder: the system may empty it. Configure a data folder to keep what is written.")]
    private partial void LogTemporary(string root);

    [LoggerMessage(10, LogLevel.Warning, "Others may write to {Root}, and so could put files in the place of the program's: chmod go-w it.")]
    private partial void LogOpenToOthers(string root);
}
