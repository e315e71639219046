using System.Globalization;
using System.Threading.RateLimiting;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace B2BTrail.Web.Features.Accounts.Passwords;

/// <summary>
/// Asks somebody who is signed in for the password, before what outlasts the session. Wrong ones count as at sign-in: a borrowed
/// session must not be a way to guess the password.
/// </summary>
internal sealed partial class PasswordCheck(IServiceScopeFactory scopes, IConfiguration configuration, ILogger<PasswordCheck> log) : IDisposable
{
    private const string Wrong = "The current password is not right.";
    private const string Locked = "Too many wrong passwords. Wait five minutes, then try again.";
    private const string TooOften = "Too many tries. Wait a minute, then try again.";

    // An open page passes no rate limiter. One by one, because tries at the same moment would count as one.
    private readonly PartitionedRateLimiter<RunnerId> _tries = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<RunnerId, RunnerId>(runner => RateLimitPartition.GetFixedWindowLimiter(runner, _ =>
            new FixedWindowRateLimiterOptions { PermitLimit = RateLimits.AccountLimit(configuration), Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })),
        PartitionedRateLimiter.Create<RunnerId, RunnerId>(runner => RateLimitPartition.GetConcurrencyLimiter(runner, static _ =>
            new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = int.MaxValue })));

    /// <summary>Null where the password is right; otherwise what to tell.</summary>
    public async Task<string?> ProblemAsync(RunnerId runner, string password, CancellationToken cancellationToken = default)
    {
        using var turn = await _tries.AcquireAsync(runner, 1, cancellationToken);
        if (!turn.IsAcquired)
            return TooOften;

        // A scope of its own: the one of an open page lives for hours and remembers the account as it was.
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<RunnerAccount>>();
        var account = await users.FindByIdAsync(runner.Value.ToString("D", CultureInfo.InvariantCulture))
            ?? throw new InvalidOperationException("A session without an account.");
        if (await users.IsLockedOutAsync(account))
            return Locked;

        if (password.Length <= PasswordRules.Longest && await users.CheckPasswordAsync(account, password))
        {
            await users.ResetAccessFailedCountAsync(account);
            return null;
        }

        Refused(log, account.Id);
        await users.AccessFailedAsync(account);
        return await users.IsLockedOutAsync(account) ? Locked : Wrong;
    }

    public void Dispose() => _tries.Dispose();

    [LoggerMessage(LogLevel.Warning, "A wrong password was given in a session of account {Account}")]
    private static partial void Refused(ILogger log, Guid account);
}
