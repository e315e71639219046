using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using B2BTrail.Domain.Runners;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Tells open pages that a runner's imports have moved on. It says that, not how: who hears it reads the store.</summary>
public sealed class ImportProgress(TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly ConcurrentDictionary<RunnerId, ConcurrentDictionary<Channel<bool>, bool>> _listeners = new();

    /// <summary>Something changed.</summary>
    public void Notify(RunnerId runnerId)
    {
        if (_listeners.TryGetValue(runnerId, out var listeners))
        {
            foreach (var listener in listeners.Keys)
            {
                listener.Writer.TryWrite(true);
            }
        }
    }

    /// <summary>
    /// Yields soon after something changed, a few times a second at most however much there is to tell, until it is canceled.
    /// </summary>
    public async IAsyncEnumerable<bool> WatchAsync(RunnerId runnerId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listener = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var listeners = _listeners.GetOrAdd(runnerId, static _ => new());
        listeners.TryAdd(listener, true);
        try
        {
            while (await WaitAsync(listener.Reader, cancellationToken))
            {
                listener.Reader.TryRead(out _);
                yield return true;
                if (!await PauseAsync(cancellationToken))
                {
                    yield break;
                }
            }
        }
        finally
        {
            listeners.TryRemove(listener, out _);
        }
    }

    private static async Task<bool> WaitAsync(ChannelReader<bool> reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.WaitToReadAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> PauseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Pause, time, cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
