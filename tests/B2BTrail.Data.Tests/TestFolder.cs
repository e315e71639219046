using B2BTrail.Data.Disk;
using B2BTrail.Data.Setup;
using B2BTrail.Data.Sqlite;
using B2BTrail.Data.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Data.Tests;

/// <summary>A data folder of its own for one test, and the services over it.</summary>
internal sealed class TestFolder : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly List<IDisposable> _locks = [];

    public TestFolder()
        : this(new DataFolder(Path.Combine(Path.GetTempPath(), $"b2btrail-{Guid.CreateVersion7():N}")))
    {
    }

    public TestFolder(DataFolder data)
    {
        Data = data;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Information)
                .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Error))
            .AddTrailStore(data)
            .BuildServiceProvider(validateScopes: true);
    }

    public DataFolder Data { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2027, 3, 4, 5, 6, 7, TimeSpan.Zero));

    public LogLines Log { get; } = new();

    public IServiceProvider Services => _services;

    /// <summary>A folder whose store is open.</summary>
    public static async Task<TestFolder> OpenAsync()
    {
        var folder = new TestFolder();
        Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        return folder;
    }

    /// <summary>The id of the one runner whom a store of an earlier version has.</summary>
    public const string EarlierRunner = "01940000-0000-7000-8000-000000000001";

    /// <summary>A folder with the store as the version of a migration left it: one runner, for the test to give more.</summary>
    public static async Task<TestFolder> OfEarlierVersionAsync(string migration)
    {
        var folder = new TestFolder();
        Assert.True(folder.Data.TryPrepare(out _));
        folder.Sql("PRAGMA journal_mode=WAL");
        await using (var db = folder.Db())
        {
            await db.Database.OpenConnectionAsync();
            MigrationFunctions.AddTo((SqliteConnection)db.Database.GetDbConnection());
            await db.Database.MigrateAsync(migration);
        }

        folder.Sql($"""
            INSERT INTO AspNetUsers
                (Id, IsOwner, CreatedUtc, UserName, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
            VALUES ('{EarlierRunner}', 1, '2026-12-01 12:00:00', 'ann', 0, 0, 0, 0, 0)
            """);
        folder.Sql($"""
            INSERT INTO Runners (Id, Unit, WeekStart, TimeZone, Theme, AccountId)
            VALUES ('{EarlierRunner}', 'Mile', 'Monday', 'Europe/London', 'Dark', '{EarlierRunner}')
            """);
        return folder;
    }

    /// <summary>Starts the store as a program would.</summary>
    public async Task<StoreStart> StartAsync()
    {
        var start = await _services.GetRequiredService<IStoreOpener>().OpenAsync(CancellationToken.None);
        if (start is StoreStart.Ready ready)
        {
            _locks.Add(ready.Lock);
        }

        return start;
    }

    /// <summary>Ends the program and starts it again.</summary>
    public Task<StoreStart> RestartAsync()
    {
        Stop();
        return StartAsync();
    }

    public void Stop()
    {
        _locks.ForEach(held => held.Dispose());
        _locks.Clear();
        SqliteConnection.ClearPool(new SqliteConnection(SqliteOptions.ConnectionString(Data.Database)));
    }

    public TrailDb Db() => _services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContext();

    /// <summary>Runs plain SQL on a connection of its own, past the program.</summary>
    public object? Sql(string sql)
    {
        using var connection = SqliteFile.Open(Data.Database);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests write their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    public async ValueTask DisposeAsync()
    {
        Stop();
        await _services.DisposeAsync();
        Directory.Delete(Data.Root, recursive: true);
    }
}

/// <summary>Remembers what was logged.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => new Writer(_lines);

    public void Dispose()
    {
    }

    private sealed class Writer(List<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines)
            {
                lines.Add($"{logLevel}: {formatter(state, exception)}");
            }
        }
    }
}
