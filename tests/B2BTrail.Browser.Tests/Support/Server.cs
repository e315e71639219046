using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace B2BTrail.Browser.Tests.Support;

/// <summary>The built program as a process of its own, on a port and a data folder of its own.</summary>
public sealed class Server : IAsyncDisposable
{
    private const string Announcement = "B2BTrail is at ";

    private readonly string[] _arguments;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentQueue<(Func<string, bool> IsIt, TaskCompletionSource<string> Awaited)> _awaited = new();
    private Process? _process;
    private bool _isAskedToEnd;

    /// <summary>Describes it; <see cref="StartAsync"/> starts it.</summary>
    /// <param name="arguments">What to say on the command line besides the address.</param>
    /// <param name="url">The address to ask for; null takes a free port of this machine.</param>
    public Server(string[]? arguments = null, string? url = null)
    {
        Url = url ?? $"http://127.0.0.1:{FreePort()}";
        Folder = Path.Combine(Path.GetTempPath(), $"b2btrail-story-{Guid.CreateVersion7():N}");
        _arguments = arguments ?? [];
    }

    /// <summary>The folder of the program; the one that was built with the tests where nothing else is said.</summary>
    public string Installation { get; init; } = AppContext.BaseDirectory;

    /// <summary>The running process.</summary>
    public int ProcessId => _process!.Id;

    /// <summary>How it ended.</summary>
    public int ExitCode => _process!.ExitCode;

    /// <summary>Where it listens.</summary>
    public string Url { get; }

    /// <summary>Its data; outlives a kill, so that the next start finds it.</summary>
    public string Folder { get; }

    /// <summary>All it has said.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>Its last words, where it ended without being asked to; null where all is well.</summary>
    public string? Collapse => _process is { HasExited: true } ended && !_isAskedToEnd
        ? $"The server ended by itself with code {ended.ExitCode}:\n{string.Join('\n', _lines.TakeLast(40))}"
        : null;

    /// <summary>Further settings, by the name of their environment variable.</summary>
    public Dictionary<string, string> Settings { get; } = new()
    {
        ["Accounts__OpenRegistration"] = "true",
        // Stories open accounts faster than people do.
        ["RateLimits__AccountPerMinute"] = "10000",
        // As for the tests themselves (Directory.Build.props).
        ["DOTNET_TieredPGO"] = "0",
    };

    /// <summary>A port that nobody listens on just now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it and waits until it listens.</summary>
    public async Task<Server> StartAsync()
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = Launch(line =>
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
                listening.TrySetResult();
        });
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(listening.Task, ended).WaitAsync(Patience.Span) == ended)
            throw new InvalidOperationException($"The server ended with code {process.ExitCode} instead of listening:\n{string.Join('\n', _lines)}");
        return this;
    }

    /// <summary>Starts it where it is expected to refuse, and answers its exit code.</summary>
    public async Task<int> StartInVainAsync()
    {
        var process = Launch(_ => { });
        await process.WaitForExitAsync().WaitAsync(Patience.Span);
        return process.ExitCode;
    }

    /// <summary>Waits for a line that starts so, and answers it.</summary>
    public Task<string> SaysAsync(string start) => HearAsync(line => line.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Waits for a line of the log with these words, and answers it.</summary>
    public Task<string> LogsAsync(string words) => HearAsync(line => line.Contains(words, StringComparison.Ordinal));

    private Task<string> HearAsync(Func<string, bool> isIt)
    {
        var awaited = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited.Enqueue((isIt, awaited));
        if (_lines.FirstOrDefault(isIt) is { } said)
            awaited.TrySetResult(said);
        return awaited.Task.WaitAsync(Patience.Span);
    }

    /// <summary>kill -9: no farewell, no flush.</summary>
    public async Task KillAsync()
    {
        _isAskedToEnd = true;
        if (_process is { HasExited: false } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync().WaitAsync(Patience.Span);
        }
    }

    /// <summary>Asks it to end, as a service manager does, and answers how long it took.</summary>
    public async Task<TimeSpan> StopAsync()
    {
        var process = _process ?? throw new InvalidOperationException("It was not started.");
        _isAskedToEnd = true;
        var watch = Stopwatch.StartNew();
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(Patience.Span);
        return watch.Elapsed;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        _process = null;
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    private Process Launch(Action<string> tell)
    {
        _process?.Dispose();
        _isAskedToEnd = false;
        var program = Path.Combine(Installation, "B2BTrail.Web.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, "--urls", Url, .. _arguments])
        {
            // Nothing may depend on where it is started from.
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Where(IsOurs).ToList())
            start.Environment.Remove(name);
        start.Environment["B2BTRAIL_DATA"] = Folder;
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, said) => Hear(said.Data);
        process.ErrorDataReceived += (_, said) => Hear(said.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return _process = process;

        void Hear(string? line)
        {
            if (line is null)
                return;
            _lines.Enqueue(line);
            tell(line);
            foreach (var (isIt, awaited) in _awaited)
            {
                if (isIt(line))
                    awaited.TrySetResult(line);
            }
        }
    }

    // What the test runner was started with must not reach the program under test.
    private static bool IsOurs(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("B2BTRAIL_", StringComparison.Ordinal)
        || name is "DOTNET_ENVIRONMENT" or "DOTNET_URLS" or "URLS";
}
