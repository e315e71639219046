using System.Security.Claims;
using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Accounts.Passwords;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>Opens accounts, lets their owners in, changes their passwords.</summary>
internal sealed partial class AccountDesk(
    UserManager<RunnerAccount> users,
    SignInManager<RunnerAccount> signIn,
    TrailDb db,
    FirstAccount first,
    UnknownAccount unknown,
    IConfiguration configuration,
    TimeProvider time,
    ILogger<SecurityLog> log)
{
    public async Task<bool> IsOpenAsync(CancellationToken stop) =>
        configuration.GetValue<bool>(AccountServices.OpenRegistrationKey) || !await first.ExistsAsync(stop);

    public ValueTask<bool> AnyAsync(CancellationToken stop) => first.ExistsAsync(stop);

    /// <summary>Opens an account and signs it in; the first one owns the installation. Answers what stands in the way.</summary>
    public async Task<IReadOnlyList<string>> CreateAsync(string email, string password, string? setupCode, CancellationToken stop)
    {
        var address = EmailAddress.Normalize(email);
        if (!EmailAddress.IsWellFormed(address))
            return [AccountWords.NotAnAddress];

        await first.OneAtATime.WaitAsync(stop);
        try
        {
            if (!await IsOpenAsync(stop))
                return ["Sign-up is closed."];

            var isFirst = !await first.ExistsAsync(stop);
            if (isFirst && !first.MayBeMadeBy(signIn.Context, setupCode))
                return ["That setup code is not right. It is the last one shown where B2BTrail was started."];

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
                return [.. result.Errors.Select(error => error.Description).Distinct()];

            Created(log, account.Id);
            await signIn.SignInAsync(account, isPersistent: false);
            return [];
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
        if (account is null || await users.IsLockedOutAsync(account) || password.Length > PasswordRules.Longest)
        {
            unknown.SpendTheSameTime(password);
            Refused(log, account?.Id);
            return false;
        }

        var result = await signIn.PasswordSignInAsync(account, password, remember, lockoutOnFailure: true);
        if (result.Succeeded)
            SignedIn(log, account.Id);
        else
            Refused(log, account.Id);
        return result.Succeeded;
    }

    /// <summary>Changes the password and ends every other session. Answers what stands in the way.</summary>
    public async Task<IReadOnlyList<string>> ChangePasswordAsync(ClaimsPrincipal user, string current, string next)
    {
        var account = await users.GetUserAsync(user) ?? throw new InvalidOperationException("A session without an account.");
        // Counted like a sign-in: a borrowed session must not be a way to guess the password.
        if (current.Length > PasswordRules.Longest || !(await signIn.CheckPasswordSignInAsync(account, current, lockoutOnFailure: true)).Succeeded)
            return ["The current password is not right."];

        var result = await users.ChangePasswordAsync(account, current, next);
        if (!result.Succeeded)
            return [.. result.Errors.Select(error => error.Description).Distinct()];

        PasswordChanged(log, account.Id);
        await signIn.RefreshSignInAsync(account);
        return [];
    }

    [LoggerMessage(LogLevel.Information, "Account {Account} was created")]
    private static partial void Created(ILogger log, Guid account);

    [LoggerMessage(LogLevel.Information, "Account {Account} signed in")]
    private static partial void SignedIn(ILogger log, Guid account);

    [LoggerMessage(LogLevel.Warning, "A sign-in was refused for account {Account}")]
    private static partial void Refused(ILogger log, Guid? account);

    [LoggerMessage(LogLevel.Information, "Account {Account} changed its password")]
    private static partial void PasswordChanged(ILogger log, Guid account);
}
