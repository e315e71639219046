using System.Threading.Channels;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Wakes the worker. The queue itself is in the store; this only says that it is worth a look.</summary>
public sealed class ImportSignal
{
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There may be something to do.</summary>
    public void Notify() => _signals.Writer.TryWrite(true);

    /// <summary>Waits until there may be something to do.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _signals.Reader.ReadAsync(cancellationToken);
}
