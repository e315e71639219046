using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>Begins, checks and ends sign-in sessions. A session is its row: what names a row that is not there is signed out.</summary>
internal sealed partial class SignInSessionService(
    IDbContextFactory<TrailDb> dbFactory, SignInSessionConnections connections, TimeProvider time, ILogger<SecurityLog> log)
{
    public const int MostPerRunner = 100;

    public static readonly TimeSpan Idle = TimeSpan.FromDays(14);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private static readonly TimeSpan UseResolution = TimeSpan.FromMinutes(1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Begins a session and answers its id; beyond <see cref="MostPerRunner"/>, the one that was not used for longest ends.</summary>
    public async Task<Guid> BeginAsync(RunnerId runnerId, DeviceName device, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var session = new SignInSession(Guid.CreateVersion7(), runnerId, device.Browser, device.System, Now);
        db.SignInSessions.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        await EndAsync(db, runnerId, sessions => sessions.OrderByDescending(s => s.LastSeenUtc).ThenByDescending(s => s.Id).Skip(MostPerRunner), cancellationToken);
        return session.Id;
    }

    /// <summary>Whether the runner has this session and it is not past its time. Notes the use, at most once a minute.</summary>
    public async Task<bool> IsLiveAsync(RunnerId runnerId, Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var lastSeen = await LiveAt(db.SignInSessions.OwnedBy(runnerId), Now)
            .Where(s => s.Id == id)
            .Select(s => (DateTime?)s.LastSeenUtc)
            .SingleOrDefaultAsync(cancellationToken);
        if (lastSeen is { } seen && Now - seen >= UseResolution)
            await NoteUseAsync(db, [id], cancellationToken);
        return lastSeen is not null;
    }

    /// <summary>The runner's sessions, the one that was used last first.</summary>
    public async Task<IReadOnlyList<SignInSessionLine>> ListAsync(RunnerId runnerId, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await LiveAt(db.SignInSessions.OwnedBy(runnerId), Now)
            .OrderByDescending(s => s.LastSeenUtc)
            .Select(s => new SignInSessionLine(s.Id, new DeviceName(s.Browser, s.System), s.LastSeenUtc))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Ends a session of the runner: from now on nothing that it has open has an effect.</summary>
    public async Task EndAsync(RunnerId runnerId, Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        await EndAsync(db, runnerId, sessions => sessions.Where(s => s.Id == id), cancellationToken);
    }

    /// <summary>Ends all sessions of the runner.</summary>
    public async Task EndAllAsync(RunnerId runnerId, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        await EndAsync(db, runnerId, sessions => sessions, cancellationToken);
    }

    /// <summary>Removes sessions that are past their time, and closes what is open for one whose row is gone, whoever removed it.</summary>
    public async Task RevalidateAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (connections.TakeUsed() is { Count: > 0 } used)
            await NoteUseAsync(db, used, cancellationToken);

        var open = connections.Sessions;
        var live = await LiveAt(db.SignInSessions, Now).Where(s => open.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancellationToken);
        foreach (var ended in open.Except(live))
            connections.End(ended);

        var past = await db.SignInSessions.Select(s => s.Id).Except(LiveAt(db.SignInSessions, Now).Select(s => s.Id)).ToListAsync(cancellationToken);
        if (past.Count > 0)
            await db.WriteAsync(token => db.SignInSessions.Where(s => past.Contains(s.Id)).ExecuteDeleteAsync(token), cancellationToken);
    }

    private static IQueryable<SignInSession> LiveAt(IQueryable<SignInSession> sessions, DateTime now)
    {
        var (seenSince, startedSince) = (now - Idle, now - Longest);
        return sessions.Where(s => s.LastSeenUtc >= seenSince && s.StartedUtc >= startedSince);
    }

    private async Task EndAsync(
        TrailDb db, RunnerId runnerId, Func<IQueryable<SignInSession>, IQueryable<SignInSession>> which, CancellationToken cancellationToken)
    {
        var ended = await which(db.SignInSessions.OwnedBy(runnerId)).Select(s => s.Id).ToListAsync(cancellationToken);
        if (ended.Count == 0)
            return;

        await db.WriteAsync(token => db.SignInSessions.OwnedBy(runnerId).Where(s => ended.Contains(s.Id)).ExecuteDeleteAsync(token), cancellationToken);
        foreach (var id in ended)
            connections.End(id);
        Ended(log, ended.Count, runnerId.Value);
    }

    // A disk that takes nothing must not stop anybody from reading.
    private async Task NoteUseAsync(TrailDb db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var now = Now;
        try
        {
            await db.WriteAsync(
                token => db.SignInSessions.Where(s => ids.Contains(s.Id)).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenUtc, now), token), cancellationToken);
        }
        catch (Exception error) when (Loading.IsOutage(error))
        {
            UseNotNoted(log, error);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} session(s) of account {Account} ended")]
    private static partial void Ended(ILogger log, int count, Guid account);

    [LoggerMessage(LogLevel.Debug, "The last use of a session was not saved")]
    private static partial void UseNotNoted(ILogger log, Exception error);
}
