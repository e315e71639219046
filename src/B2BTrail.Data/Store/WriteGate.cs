using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace B2BTrail.Data.Store;

/// <summary>
/// Lets one writer at a time into a database. An embedded database allows one anyway, but makes the others poll and lets some of them
/// starve; here they wait in line, without holding a thread. A write may decide by what it reads inside its turn: nobody else writes then.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Gates live as long as the process.")]
public sealed class WriteGate
{
    /// <summary>How long a writer waits in line. Longer than any write of ours: who waits so long waits for themself.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly ConcurrentDictionary<string, WriteGate> Gates = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim _turn = new(1, 1);

    private WriteGate()
    {
    }

    /// <summary>The gate of a database: one for the whole process, however many services open the database.</summary>
    /// <param name="database">What tells the database from others; always spelled the same.</param>
    public static WriteGate For(string database) => Gates.GetOrAdd(database, static _ => new WriteGate());

    /// <summary>Asked at the start of every turn: why nothing may be written any more; null where writing goes on.</summary>
    internal Func<Exception?>? Refusal { get; set; }

    /// <summary>Waits for its turn, which lasts until the answer is disposed.</summary>
    /// <exception cref="TimeoutException">The turn did not come: a write that waits for another context of its own, most likely.</exception>
    /// <exception cref="IOException">The database is no longer what was opened.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (!await _turn.WaitAsync(Patience, cancellationToken))
        {
            throw new TimeoutException(
                $"No turn to write within {Patience.TotalSeconds:0} s. A write must not wait for a write on another context.");
        }

        var turn = new Turn(_turn);
        if (Refusal?.Invoke() is { } refusal)
        {
            turn.Dispose();
            throw refusal;
        }

        return turn;
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _held = turn;

        public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
    }
}
