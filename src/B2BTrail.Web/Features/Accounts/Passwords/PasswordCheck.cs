using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.RateLimiting;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace B2BTrail.Web.Features.Accounts.Passwords;

/// <summary>
/// Asks somebody who is signed in for the password, before what outlasts the session. Wrong ones lock this question for a while: a
/// borrowed session must not be a way to guess the password. They lock no sign-in, and wrong sign-ins from elsewhere do not lock it.
/// </summary>
internal sealed partial class PasswordCheck(
    IServiceScopeFactory scopes, IOptionsMonitor<RateLimitOptions> limits, TimeProvider time, ILogger<SecurityLog> log) : IDisposable
{
    private readonly ConcurrentDictionary<RunnerId, WrongTries> _wrong = [];

    // An open page passes no rate limiter. One by one, because tries at the same moment would count as one.
    private readonly PartitionedRateLimiter<RunnerId> _tries = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<RunnerId, RunnerId>(runnerId => RateLimitPartition.GetFixedWindowLimiter(runnerId, _ =>
            new FixedWindowRateLimiterOptions { PermitLimit = limits.CurrentValue.AccountPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })),
        PartitionedRateLimiter.Create<RunnerId, RunnerId>(runnerId => RateLimitPartition.GetConcurrencyLimiter(runnerId, static _ =>
            new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = int.MaxValue })));

    /// <summary>Null where the password is right; otherwise what to tell.</summary>
    public async Task<string?> ProblemAsync(RunnerId runnerId, string password, CancellationToken cancellationToken = default)
    {
        using var turn = await _tries.AcquireAsync(runnerId, 1, cancellationToken);
        if (!turn.IsAcquired)
            return PasswordText.TooManyTries;

        var now = time.GetUtcNow();
        var wrong = _wrong.GetValueOrDefault(runnerId, WrongTries.None);
        if (wrong.LockedUntil > now)
            return PasswordText.TooManyWrong;

        if (await IsRightAsync(runnerId, password))
        {
            _wrong.TryRemove(runnerId, out _);
            return null;
        }

        Refused(log, runnerId.Value);
        wrong = wrong.Count + 1 < LockOut.WrongPasswords
            ? wrong with { Count = wrong.Count + 1 }
            : WrongTries.None with { LockedUntil = now + LockOut.Rest };
        _wrong[runnerId] = wrong;
        return wrong.LockedUntil > now ? PasswordText.TooManyWrong : PasswordText.Wrong;
    }

    public void Dispose() => _tries.Dispose();

    private async Task<bool> IsRightAsync(RunnerId runnerId, string password)
    {
        if (password.Length > PasswordRules.Longest)
            return false;

        // A scope of its own: the one of an open page lives for hours and remembers the account as it was.
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<RunnerAccount>>();
        var account = await users.FindByIdAsync(runnerId.Value.ToString("D", CultureInfo.InvariantCulture))
            ?? throw new InvalidOperationException("A session without an account.");
        return await users.CheckPasswordAsync(account, password);
    }

    [LoggerMessage(LogLevel.Warning, "A wrong password was entered in a session of account {Account}")]
    private static partial void Refused(ILogger log, Guid account);

    private sealed record WrongTries(int Count, DateTimeOffset LockedUntil)
    {
        public static readonly WrongTries None = new(0, DateTimeOffset.MinValue);
    }
}
