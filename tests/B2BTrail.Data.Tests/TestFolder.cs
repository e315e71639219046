using B2BTrail.Data.Disk;
using B2BTrail.Data.Setup;
using B2BTrail.Data.Store;
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
        this.LetGo();
    }

    public TrailDb Db() => _services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContext();

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
