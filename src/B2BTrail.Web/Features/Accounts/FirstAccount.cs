using B2BTrail.Data;
using B2BTrail.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>Knows whether anybody lives here yet, and lets one visitor at a time try to be the first.</summary>
internal sealed class FirstAccount(IDbContextFactory<TrailDb> dbFactory, SetupCode code) : IDisposable
{
    private volatile bool _exists;

    public SemaphoreSlim OneAtATime { get; } = new(1, 1);

    public async ValueTask<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        if (_exists)
            return true;

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        // Only yes is remembered: accounts appear once and the question is asked on every visit without a session.
        return _exists = await db.Users.AnyAsync(cancellationToken);
    }

    /// <summary>Whether this visitor has to give the setup code: everybody who does not sit at the machine itself.</summary>
    public static bool NeedsCode(HttpContext visitor) => !ThisMachine.IsVisitor(visitor);

    /// <summary>Whether the first account, where there is none, may be this visitor's.</summary>
    public bool MayBeMadeBy(HttpContext visitor, string? setupCode) => !NeedsCode(visitor) || code.IsRight(setupCode);

    /// <summary>Shows the setup code at the console once the program listens, where there is no account.</summary>
    public async Task AnnounceCodeAsync(IHostApplicationLifetime lifetime)
    {
        if (!await ExistsAsync(lifetime.ApplicationStopping))
            lifetime.ApplicationStarted.Register(code.Print);
    }

    public void Dispose() => OneAtATime.Dispose();
}
