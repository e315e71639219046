using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using B2BTrail.Data.Storage;

namespace B2BTrail.Data.Store;

/// <summary>
/// Lets one writer at a time into a database. An embedded database allows one anyway, but makes the others poll and lets some of them
/// starve; here they wait in line, without holding a thread.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Gates live as long as the process.")]
public sealed class WriteGate
{
    /// <summary>How long a writer waits in line. Longer than any write of ours: who waits so long waits for themself.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly ConcurrentDictionary<string, WriteGate> Gates = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly string _path;

    private WriteGate(string path) => _path = path;

    /// <summary>The gate of a database file: one for the whole process, however many services open the file.</summary>
    public static WriteGate For(string databasePath) => Gates.GetOrAdd(Path.GetFullPath(databasePath), static path => new WriteGate(path));

    /// <summary>Whether the database file was moved, removed or replaced while it is open: nothing is written from then on.</summary>
    public bool IsDatabaseGone => HasMoved?.Invoke() == true;

    /// <summary>Tells whether the file has gone, while the database is open.</summary>
    internal Func<bool>? HasMoved { get; set; }

    /// <summary>Waits for its turn, which lasts until the answer is disposed.</summary>
    /// <exception cref="TimeoutException">The turn did not come: a write that waits for another context of its own, most likely.</exception>
    /// <exception cref="DataFolderGoneException">The database file is no longer where it was opened.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (!await _turn.WaitAsync(Patience, cancellationToken))
        {
            throw new TimeoutException(
                $"No turn to write within {Patience.TotalSeconds:0} s. A write must not wait for a write on another context.");
        }

        var turn = new Turn(_turn);
        if (IsDatabaseGone)
        {
            turn.Dispose();
            throw new DataFolderGoneException(_path);
        }

        return turn;
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _held = turn;

        public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
    }
}
