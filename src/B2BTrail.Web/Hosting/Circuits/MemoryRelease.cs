using Microsoft.AspNetCore.Components.Server.Circuits;

namespace B2BTrail.Web.Hosting.Circuits;

/// <summary>Gives memory back to the machine when many circuits have ended. An idle program collects nothing by itself, so it would keep what they held.</summary>
internal sealed class MemoryRelease : CircuitHandler, IDisposable
{
    // Fewer are not worth a pause of every page.
    private const int Enough = 20;
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(10);

    private readonly ITimer _timer;
    private int _ended;

    public MemoryRelease(TimeProvider time) =>
        _timer = time.CreateTimer(_ => Release(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    // Each one that ends puts it off, so that those who leave together cost one pause.
    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _ended) >= Enough)
            _timer.Change(Calm, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public void Dispose() => _timer.Dispose();

    private void Release()
    {
        Interlocked.Exchange(ref _ended, 0);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
