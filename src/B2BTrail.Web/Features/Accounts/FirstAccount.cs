using B2BTrail.Data;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>Knows whether anybody lives here yet, and lets one visitor at a time try to be the first.</summary>
internal sealed class FirstAccount(IDbContextFactory<TrailDb> store) : IDisposable
{
    private volatile bool _exists;

    public SemaphoreSlim OneAtATime { get; } = new(1, 1);

    public async ValueTask<bool> ExistsAsync(CancellationToken stop)
    {
        if (_exists)
            return true;

        await using var db = await store.CreateDbContextAsync(stop);
        // Only yes is remembered: accounts appear once and the question is asked on every visit without a session.
        return _exists = await db.Users.AnyAsync(stop);
    }

    public void Dispose() => OneAtATime.Dispose();
}
