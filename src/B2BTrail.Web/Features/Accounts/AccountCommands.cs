using System.Data.Common;
using B2BTrail.Data;
using B2BTrail.Data.Disk;
using B2BTrail.Data.Runners;
using B2BTrail.Data.Setup;
using B2BTrail.Data.Store;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>
/// Helps an account from the machine's own command line, beside a running program or without one: the database takes a second process,
/// and the program asks it again for each request. It never creates or upgrades anything.
/// </summary>
internal sealed partial class AccountCommands(UserManager<RunnerAccount> users, TrailDb db, ILogger<SecurityLog> log)
{
    /// <summary>No account has the address.</summary>
    public const int NoAccountExit = 67;

    /// <summary>The new password is not one that may be used.</summary>
    public const int PasswordRefusedExit = 77;

    /// <summary>Does what the verb says and answers the exit code.</summary>
    /// <exception cref="StartRefusedException">It cannot be done.</exception>
    public static async Task<int> RunAsync(WebApplicationBuilder builder, Command verb)
    {
        if (verb.Name == Command.Help)
        {
            Console.Out.WriteLine(Command.Usage);
            return 0;
        }

        OwnerOnly.ForNewFiles();
        var folder = StoreHosting.FolderOf(builder.Configuration);
        builder.Services.AddTrailStore(folder);
        builder.AddVerbLogs(folder);
        builder.AddAccounts();
        builder.Services.AddScoped<AccountCommands>();
        // Built for its services alone; it never starts.
        await using var app = builder.Build();
        if (await app.Services.GetRequiredService<IStoreOpener>().JoinAsync(CancellationToken.None) is { } refused)
        {
            var hint = refused.ExitCode == StoreExit.DatabaseMissing ? $" Give the program's folder with --{StoreHosting.FolderKey}." : "";
            throw new StartRefusedException(refused.Reason + hint, refused.ExitCode);
        }

        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<AccountCommands>().RunAsync(verb);
            return 0;
        }
        catch (DbException error)
        {
            throw new StartRefusedException($"The database of the data folder {folder.Root} cannot be used: {error.Message}", StoreExit.NotWritable);
        }
    }

    private async Task RunAsync(Command verb)
    {
        var account = await FindAsync(verb.Email);
        if (verb.Name == Command.ResetPassword)
            await ResetPasswordAsync(account, verb.Email);
        else
            await UnlockAsync(verb.Email);
    }

    private async Task ResetPasswordAsync(RunnerAccount account, string email)
    {
        var password = PasswordPrompt.Read();
        foreach (var rule in users.PasswordValidators)
            Check(await rule.ValidateAsync(users, account, password));

        var (sessions, tokens, feeds) = await db.WriteAsync(
            async token =>
            {
                // Read again: while the password was typed, the program may have written.
                db.ChangeTracker.Clear();
                var current = await FindAsync(email);
                var runnerId = new RunnerId(current.Id);
                Check(await users.RemovePasswordAsync(current));
                Check(await users.AddPasswordAsync(current, password));
                await UnlockAsync(current);
                await db.KnownDevices.OwnedBy(runnerId).ExecuteDeleteAsync(token);
                return (
                    await db.SignInSessions.OwnedBy(runnerId).ExecuteDeleteAsync(token),
                    await db.AccessTokens.OwnedBy(runnerId).ExecuteDeleteAsync(token),
                    await db.CalendarFeeds.OwnedBy(runnerId).ExecuteDeleteAsync(token));
            },
            CancellationToken.None);

        PasswordReset(log, account.Id);
        Console.Out.WriteLine($"Password changed for {account.Email}.");
        Console.Out.WriteLine($"Ended: {sessions} sign-in session(s), {tokens} access token(s), {feeds} calendar feed(s). Known devices were forgotten.");
    }

    private async Task UnlockAsync(string email)
    {
        var account = await db.WriteAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                var current = await FindAsync(email);
                await UnlockAsync(current);
                await db.KnownDevices.OwnedBy(new RunnerId(current.Id)).ExecuteUpdateAsync(
                    set => set.SetProperty(d => d.WrongPasswords, 0).SetProperty(d => d.LockedUntilUtc, (DateTime?)null), token);
                return current;
            },
            CancellationToken.None);

        Unlocked(log, account.Id);
        Console.Out.WriteLine($"{account.Email} is unlocked and can sign in again.");
    }

    private async Task UnlockAsync(RunnerAccount account)
    {
        Check(await users.SetLockoutEndDateAsync(account, null));
        Check(await users.ResetAccessFailedCountAsync(account));
    }

    private async Task<RunnerAccount> FindAsync(string email) =>
        await users.FindByEmailAsync(EmailAddress.Normalize(email)) ?? await users.FindByEmailAsync(email.Trim())
        ?? throw new StartRefusedException($"No account has the email address {email}.", NoAccountExit);

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new StartRefusedException(string.Join(' ', result.Errors.Select(error => error.Description).Distinct()), PasswordRefusedExit);
    }

    [LoggerMessage(LogLevel.Warning, "The password of account {Account} was reset from the command line")]
    private static partial void PasswordReset(ILogger log, Guid account);

    [LoggerMessage(LogLevel.Warning, "Account {Account} was unlocked from the command line")]
    private static partial void Unlocked(ILogger log, Guid account);
}
