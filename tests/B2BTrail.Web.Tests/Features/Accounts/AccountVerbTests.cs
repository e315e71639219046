using System.Diagnostics;
using System.Net;
using B2BTrail.Data;
using B2BTrail.Data.Store;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Accounts;

/// <summary>The verbs as a process of their own, while the program has the data folder.</summary>
public sealed class AccountVerbTests
{
    private const string NewPassword = "another long one indeed";

    [Fact]
    public async Task A_reset_password_works_beside_the_running_program_and_ends_all_that_the_old_one_let_in()
    {
        await using var app = new TrailApp();
        var device = await app.OwnerAsync();
        var program = await app.ProgramAsync();
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/runs")).StatusCode);
        await GuessAsync(app, 5);

        var (exit, said) = await RunAsync(app.Folder, NewPassword, "reset-password", TrailApp.OwnerEmail.ToUpperInvariant());

        Assert.True(exit == 0, said);
        Assert.Contains("1 sign-in session(s), 1 access token(s), 0 calendar feed(s)", said, StringComparison.Ordinal);
        Assert.DoesNotContain(NewPassword, said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await device.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/runs")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await app.Visitor().SignInAsync(TrailApp.OwnerEmail, NewPassword)).StatusCode);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        Assert.Equal(1, await db.KnownDevices.CountAsync());
        Assert.Contains(Directory.EnumerateFiles(Path.Combine(app.Folder, "logs")), file => ReadShared(file).Contains("was reset from the command line", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unlock_lets_an_account_and_its_devices_try_again()
    {
        await using var app = new TrailApp();
        var device = await app.OwnerAsync();
        await device.SignOutAsync();
        await GuessAsync(app, 5);
        await GuessAsync(app, 5, device);
        Assert.Equal(HttpStatusCode.OK, (await device.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);

        var (exit, said) = await RunAsync(app.Folder, "", "unlock", TrailApp.OwnerEmail);

        Assert.True(exit == 0, said);
        Assert.Equal(HttpStatusCode.Found, (await device.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await app.Visitor().SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_and_changes_nothing()
    {
        await using var app = new TrailApp();
        var browser = await app.OwnerAsync();

        var (unknown, unknownSaid) = await RunAsync(app.Folder, NewPassword, "reset-password", "nobody@example.org");
        var (common, commonSaid) = await RunAsync(app.Folder, "password", "reset-password", TrailApp.OwnerEmail);
        var (none, noneSaid) = await RunAsync(app.Folder, "", "reset-password", TrailApp.OwnerEmail);

        Assert.Equal(AccountCommands.NoAccountExit, unknown);
        Assert.Contains("No account has the email address nobody@example.org.", unknownSaid, StringComparison.Ordinal);
        Assert.Equal(AccountCommands.PasswordRefusedExit, common);
        Assert.NotEmpty(commonSaid);
        Assert.Equal(AccountCommands.PasswordRefusedExit, none);
        Assert.Contains("8 characters", noneSaid, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await app.Visitor().SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
    }

    [Fact]
    public async Task Without_a_database_or_with_one_of_another_version_nothing_is_made_and_nothing_upgraded()
    {
        const string Later = "29991231235959_Later";
        var folder = Path.Combine(Path.GetTempPath(), "b2bt-verb-" + Guid.CreateVersion7().ToString("N"));
        var (missing, missingSaid) = await RunAsync(folder, NewPassword, "unlock", TrailApp.OwnerEmail);
        Assert.Equal(StoreExit.DatabaseMissing, missing);
        Assert.Contains(folder, missingSaid, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));

        await using var app = new TrailApp();
        await app.OwnerAsync();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        var last = db.Database.GetMigrations().Last();
        await TestDatabase.RenameMigrationAsync(db, last, Later);
        var (newer, newerSaid) = await RunAsync(app.Folder, NewPassword, "unlock", TrailApp.OwnerEmail);
        await TestDatabase.RenameMigrationAsync(db, Later, null);
        var (older, olderSaid) = await RunAsync(app.Folder, NewPassword, "reset-password", TrailApp.OwnerEmail);

        Assert.Equal(StoreExit.OtherVersion, newer);
        Assert.Contains("newer", newerSaid, StringComparison.Ordinal);
        Assert.Equal(StoreExit.OtherVersion, older);
        Assert.Contains("Start B2BTrail once", olderSaid, StringComparison.Ordinal);
        Assert.DoesNotContain(last, await db.Database.GetAppliedMigrationsAsync());
    }

    [Theory]
    [InlineData(Command.UsageExit, "reset-pasword", "ann@example.org")]
    [InlineData(Command.UsageExit, "reset-password")]
    [InlineData(Command.UsageExit, "unlock", "--urls")]
    [InlineData(0, "--help")]
    public async Task An_unknown_verb_and_a_cry_for_help_get_the_usage(int expected, params string[] arguments)
    {
        var (exit, said) = await RunAsync("/nonexistent/b2bt", "", arguments);

        Assert.Equal(expected, exit);
        Assert.Contains("reset-password EMAIL", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://localhost:5210")]
    [InlineData("urls=http://localhost:5210")]
    [InlineData("/urls", "http://localhost:5210")]
    public void Settings_are_no_verbs(params string[] arguments) => Assert.Null(Command.Take(ref arguments));

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static async Task GuessAsync(TrailApp app, int times, HttpClient? browser = null)
    {
        for (var n = 0; n < times; n++)
            await (browser ?? app.Visitor()).SignInAsync(TrailApp.OwnerEmail, "not the password");
    }

    private static async Task<(int Exit, string Said)> RunAsync(string folder, string typed, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "B2BTrail.Web.dll");
        using var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["B2BTRAIL_DATA"] = folder },
        })!;
        await process.StandardInput.WriteLineAsync(typed);
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await complained);
    }
}
