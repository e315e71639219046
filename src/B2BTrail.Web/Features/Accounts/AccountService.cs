using System.Security.Claims;
using B2BTrail.Data;
using B2BTrail.Data.Blocks;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Accounts.Passwords;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>Opens accounts, lets their owners in, changes their passwords.</summary>
internal sealed partial class AccountService(
    UserManager<RunnerAccount> users,
    SignInManager<RunnerAccount> signIn,
    TrailDb db,
    FirstAccount first,
    UnknownAccount unknown,
    PasswordCheck passwords,
    SignInSessionService sessions,
    KnownDeviceService devices,
    IOptionsMonitor<AccountOptions> options,
    TimeProvider time,
    ILogger<SecurityLog> log)
{
    public async Task<bool> IsOpenAsync(CancellationToken cancellationToken) =>
        options.CurrentValue.OpenRegistration || !await first.ExistsAsync(cancellationToken);

    public ValueTask<bool> AnyAsync(CancellationToken cancellationToken) => first.ExistsAsync(cancellationToken);

    /// <summary>Opens an account and signs it in; the first one owns the installation. Answers what stands in the way.</summary>
    public async Task<FieldErrors> CreateAsync(string email, string password, string? setupCode, bool remember, CancellationToken cancellationToken)
    {
        var address = EmailAddress.Normalize(email);
        if (!EmailAddress.IsWellFormed(address))
            return FieldErrors.Of(AccountField.Email, AccountText.NotAnAddress);

        await first.OneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!await IsOpenAsync(cancellationToken))
                return FieldErrors.Of("", AccountText.SignUpClosed);

            var isFirst = !await first.ExistsAsync(cancellationToken);
            if (isFirst && !first.MayBeMadeBy(signIn.Context, setupCode))
                return FieldErrors.Of(AccountField.Code, AccountText.WrongSetupCode);

            var account = new RunnerAccount
            {
                Id = Guid.CreateVersion7(),
                UserName = address,
                Email = address,
                IsOwner = isFirst,
                CreatedUtc = time.GetUtcNow().UtcDateTime,
            };
            // Tracked beforehand, so that the account and its runner are saved together or not at all.
            db.Runners.Add(new Runner(new RunnerId(account.Id), Preferences.Default));
            var result = await users.CreateAsync(account, password);
            if (!result.Succeeded)
                return Of(result);

            Created(log, account.Id);
            await signIn.SignInAsync(account, remember);
            return new FieldErrors();
        }
        finally
        {
            first.OneAtATime.Release();
        }
    }

    /// <summary>Signs in, or says no without saying why: unknown, wrong and resting accounts look and last the same.</summary>
    public async Task<bool> SignInAsync(string email, string password, bool remember)
    {
        // An account may be older than the one spelling of its address.
        var account = await users.FindByEmailAsync(EmailAddress.Normalize(email)) ?? await users.FindByEmailAsync(email.Trim());
        if (!await IsRightPasswordAsync(account, password) || account is null)
        {
            Refused(log, account?.Id);
            return false;
        }

        await signIn.SignInAsync(account, remember);
        SignedIn(log, account.Id);
        return true;
    }

    /// <summary>
    /// Changes the password, ends every session and begins a new one here; where <paramref name="endAccess"/> says so, ends access tokens
    /// and calendar feeds too.
    /// </summary>
    public async Task<PasswordChange> ChangePasswordAsync(ClaimsPrincipal user, string current, string next, bool endAccess, CancellationToken cancellationToken)
    {
        var runner = user.RunnerId;
        if (await passwords.ProblemAsync(runner, current, cancellationToken) is { } problem)
            return new PasswordChange.Refused(FieldErrors.Of(AccountField.CurrentPassword, problem));

        var account = await users.GetUserAsync(user) ?? throw new InvalidOperationException("A session without an account.");
        // Tracked beforehand, so that the password is saved and the rest ended together or not at all.
        List<AccessToken> tokens = endAccess ? await db.AccessTokens.OwnedBy(runner).ToListAsync(cancellationToken) : [];
        List<CalendarFeed> feeds = endAccess ? await db.CalendarFeeds.OwnedBy(runner).ToListAsync(cancellationToken) : [];
        db.RemoveRange(tokens);
        db.RemoveRange(feeds);
        var result = await users.ChangePasswordAsync(account, current, next);
        if (!result.Succeeded)
            return new PasswordChange.Refused(Of(result));

        PasswordChanged(log, account.Id);
        // This session too: a stolen copy of its cookie must not outlive the password.
        await sessions.EndAllAsync(runner, CancellationToken.None);
        await devices.ForgetAllAsync(runner);
        foreach (var token in tokens)
            AccessTokenEvents.Ended(log, account.Id, token.Id, token.Scope, token.ExpiresUtc);
        if (feeds.Count > 0)
            FeedsEnded(log, account.Id, feeds.Count);
        await signIn.RefreshSignInAsync(account);
        return new PasswordChange.Changed(endAccess ? new EndedAccess(tokens.Count, feeds.Count) : null);
    }

    /// <summary>
    /// Whether it is the account's password and may be tried; costs one hash whatever the answer. A device that signed in before counts
    /// its own wrong passwords; all others share the lock-out of the account.
    /// </summary>
    private async Task<bool> IsRightPasswordAsync(RunnerAccount? account, string password)
    {
        var device = account is null ? null : await devices.FindAsync(signIn.Context, new RunnerId(account.Id));
        if (account is null || password.Length > PasswordRules.Longest || (device is null ? await users.IsLockedOutAsync(account) : devices.IsLocked(device)))
        {
            unknown.SpendTheSameTime(password);
            return false;
        }

        if (device is null)
        {
            var result = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
            if (result.IsLockedOut)
                Locked(log, account.Id);
            return result.Succeeded;
        }

        if (await users.CheckPasswordAsync(account, password))
            return true;

        if (await devices.CountWrongPasswordAsync(device))
            DeviceLocked(log, account.Id);
        return false;
    }

    private static FieldErrors Of(IdentityResult refused)
    {
        var errors = new FieldErrors();
        foreach (var error in refused.Errors)
            errors.Add(error.Code, error.Description);
        return errors;
    }

    [LoggerMessage(LogLevel.Information, "Account {Account} was created")]
    private static partial void Created(ILogger log, Guid account);

    [LoggerMessage(LogLevel.Information, "Account {Account} signed in")]
    private static partial void SignedIn(ILogger log, Guid account);

    [LoggerMessage(LogLevel.Warning, "A sign-in was refused for account {Account}")]
    private static partial void Refused(ILogger log, Guid? account);

    [LoggerMessage(LogLevel.Warning, "Account {Account} is locked after wrong passwords; its known devices are not")]
    private static partial void Locked(ILogger log, Guid account);

    [LoggerMessage(LogLevel.Warning, "A known device of account {Account} is locked after wrong passwords")]
    private static partial void DeviceLocked(ILogger log, Guid account);

    [LoggerMessage(LogLevel.Information, "Account {Account} changed its password")]
    private static partial void PasswordChanged(ILogger log, Guid account);

    [LoggerMessage(LogLevel.Information, "Account {Account} ended {Feeds} calendar feeds")]
    private static partial void FeedsEnded(ILogger log, Guid account, int feeds);
}
