using B2BTrail.Domain.Runners;

namespace B2BTrail.Web.Features.Api;

/// <summary>Lets requests with the same key in one at a time, so that the second of two at once gets the first one's answer.</summary>
internal sealed class KeysAtWork : IDisposable
{
    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> EnterAsync(RunnerId runnerId, string key, CancellationToken cancellationToken)
    {
        var stripe = _stripes[(uint)HashCode.Combine(runnerId, key) % (uint)_stripes.Length];
        await stripe.WaitAsync(cancellationToken);
        return new Turn(stripe);
    }

    public void Dispose()
    {
        foreach (var stripe in _stripes)
        {
            stripe.Dispose();
        }
    }

    private sealed class Turn(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
