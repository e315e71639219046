using B2BTrail.Data.Disk;
using B2BTrail.Data.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace B2BTrail.Data.Sqlite;

/// <summary>
/// Reads the whole database and compares its indexes with its tables, which the quick look at a start does not. Writers go on
/// meanwhile.
/// </summary>
public sealed partial class DatabaseCheck(DataFolder folder, TimeProvider time, ILogger<DatabaseCheck> log) : IDatabaseCheck
{
    /// <summary>How often it is done.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromDays(7);

    private OpenDatabase? _open;
    private string? _damage;

    /// <inheritdoc/>
    public string? Fault =>
        _damage is not null ? $"the database is damaged: {_damage}"
        : _open is { HasMoved: true } ? "the database is no longer where it was opened"
        : null;

    /// <inheritdoc/>
    public DateTime DueUtc => File.GetLastWriteTimeUtc(folder.CheckedFile) + Every;

    /// <inheritdoc/>
    public TimeSpan Interval => Every;

    /// <summary>Whether the database was never found whole, or was found damaged last time.</summary>
    internal bool IsOwed => !File.Exists(folder.CheckedFile);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        try
        {
            _damage = await Task.Run(() => Read(cancellationToken), cancellationToken);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SqliteFile.Corrupt or SqliteFile.NotADatabase)
        {
            _damage = e.Message;
        }

        if (_damage is null)
        {
            LogWhole(folder.Database, (long)time.GetElapsedTime(began).TotalMilliseconds);
            Pass();
        }
        else
        {
            LogDamaged(folder.Database, _damage, folder.Backups);
            File.Delete(folder.CheckedFile);
        }
    }

    /// <summary>From here on it also tells whether the file of the open database has gone.</summary>
    internal void Watch(OpenDatabase open) => _open = open;

    /// <summary>Remembers that the database was found whole just now.</summary>
    internal void Pass()
    {
        try
        {
            File.WriteAllText(folder.CheckedFile, "");
            File.SetLastWriteTimeUtc(folder.CheckedFile, time.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next start checks once more, and that is all.
            LogNotNoted(e);
        }
    }

    private string? Read(CancellationToken cancellationToken)
    {
        using var connection = SqliteFile.OpenToRead(folder.Database);
        using var stop = cancellationToken.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle));
        try
        {
            return SqliteFile.Check(connection, "integrity_check(1)");
        }
        catch (SqliteException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Database} is whole; reading all of it took {Milliseconds} ms.")]
    private partial void LogWhole(string database, long milliseconds);

    [LoggerMessage(2, LogLevel.Error, "{Database} is damaged ({Fault}). Stop the program, copy the data folder, and put back a backup from {Backups}.")]
    private partial void LogDamaged(string database, string fault, string backups);

    [LoggerMessage(3, LogLevel.Warning, "That the database is whole could not be noted.")]
    private partial void LogNotNoted(Exception exception);
}
