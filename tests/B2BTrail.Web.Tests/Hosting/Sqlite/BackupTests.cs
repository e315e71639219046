using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using B2BTrail.Browser.Tests.Support;
using B2BTrail.Domain.Tests;
using B2BTrail.Web.Tests.Features.Runs.Imports;
using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Hosting.Sqlite;

/// <summary>Follows docs/running.md by the letter: its commands are what runs here.</summary>
public sealed class BackupTests : IDisposable
{
    private static readonly DateTime Morning = new(2024, 3, 6, 8, 0, 0, DateTimeKind.Utc);
    private static readonly byte[] Recording = MadeFiles.Gpx(Morning);

    private readonly List<string> _movedAside = [];
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("b2bt-home-");

    [ShellFact]
    public async Task A_backup_made_while_the_program_runs_has_everything_and_everybody_is_still_signed_in()
    {
        await using var server = new Server();
        using var program = await ProgramAsync(server);
        using var browser = await BrowserAsync(server);
        var run = (await program.ImportAsync(("morning.gpx", Recording))).Rows()[0].RunId!;
        Follow("### Make a backup", server);

        // What comes later, and a kill that leaves it beside the database, must not get mixed with the backup.
        await program.ImportAsync(("later.gpx", MadeFiles.Gpx(Morning.AddDays(1))));
        await server.KillAsync();
        Assert.True(new FileInfo(Path.Combine(server.Folder, "b2btrail.db-wal")).Length > 0);
        Follow("### Put a backup back", server);

        await server.StartAsync();
        Assert.Equal([run], (await program.RunsAsync()).Select(kept => (string)kept["id"]!));
        await HoldAsync(browser, run);
    }

    [ShellTheory]
    [InlineData("### Make a backup")]
    [InlineData("### Make a backup without sqlite3")]
    public async Task A_backup_made_after_a_kill_and_put_where_nothing_is_has_everything(string way)
    {
        await using var server = new Server();
        using var program = await ProgramAsync(server);
        using var browser = await BrowserAsync(server);
        var run = (await program.ImportAsync(("morning.gpx", Recording))).Rows()[0].RunId!;
        await server.KillAsync();
        Follow(way, server);
        Directory.Delete(server.Folder, recursive: true);
        Follow("### Put a backup back", server);

        await server.StartAsync();
        Assert.Equal([run], (await program.RunsAsync()).Select(kept => (string)kept["id"]!));
        await HoldAsync(browser, run);
    }

    [ShellFact]
    public async Task The_database_of_before_an_upgrade_is_put_back_alone()
    {
        await using var server = new Server();
        using var program = await ProgramAsync(server);
        using var browser = await BrowserAsync(server);
        var run = (await program.ImportAsync(("morning.gpx", Recording))).Rows()[0].RunId!;
        await server.KillAsync();
        // As an upgrade leaves it: older copies, and one of now.
        var copies = Path.Combine(server.Folder, "backups");
        await File.WriteAllTextAsync(Path.Combine(copies, "pre-0.0.9-20250101T000000Z.db"), "an old one");
        File.SetLastWriteTimeUtc(Path.Combine(copies, "pre-0.0.9-20250101T000000Z.db"), Morning);
        await BackUpAsync(Path.Combine(server.Folder, "b2btrail.db"), Path.Combine(copies, "pre-0.1.0-20260101T000000Z.db"));
        await server.StartAsync();
        await program.ImportAsync(("later.gpx", MadeFiles.Gpx(Morning.AddDays(1))));
        await server.KillAsync();
        Follow("### Put back the database alone", server);

        await server.StartAsync();
        Assert.Equal([run], (await program.RunsAsync()).Select(kept => (string)kept["id"]!));
        await HoldAsync(browser, run);
    }

    public void Dispose()
    {
        _home.Delete(recursive: true);
        foreach (var aside in _movedAside)
            Directory.Delete(aside, recursive: true);
    }

    // An account, and a program that calls for it; the server runs.
    private static async Task<HttpClient> ProgramAsync(Server server)
    {
        var program = new HttpClient { BaseAddress = new Uri(server.Url) };
        await using (var before = new TrailApp().On(server.Folder))
            program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await before.TokenAsync());
        await server.StartAsync();
        return program;
    }

    // The cookie of this sign-in is the one that has to be good afterwards.
    private static async Task<HttpClient> BrowserAsync(Server server)
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Url) };
        Assert.Equal(HttpStatusCode.Found, (await browser.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
        return browser;
    }

    private static async Task HoldAsync(HttpClient browser, string run)
    {
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
        Assert.Equal(Recording, await browser.GetByteArrayAsync($"/runs/{run}/file"));
    }

    private static async Task BackUpAsync(string database, string copy)
    {
        await using var from = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={database};Pooling=False");
        await using var to = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={copy};Pooling=False");
        await from.OpenAsync();
        await to.OpenAsync();
        from.BackupDatabase(to);
    }

    private void Follow(string heading, Server server)
    {
        var page = File.ReadAllText(Checkout.Path("docs", "running.md"));
        var section = page[page.IndexOf($"\n{heading}\n", StringComparison.Ordinal)..];
        var commands = section[(section.IndexOf("```sh\n", StringComparison.Ordinal) + 6)..];
        var start = new ProcessStartInfo("bash", ["-c", commands[..commands.IndexOf("```", StringComparison.Ordinal)]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HOME"] = _home.FullName, ["B2BTRAIL_DATA"] = server.Folder },
        };
        using var bash = Process.Start(start)!;
        var said = bash.StandardOutput.ReadToEnd() + bash.StandardError.ReadToEnd();
        bash.WaitForExit();
        Assert.True(bash.ExitCode == 0, $"{heading}\n{said}");
        _movedAside.AddRange(Directory.GetDirectories(Path.GetTempPath(), $"{Path.GetFileName(server.Folder)}.before-*").Except(_movedAside));
    }
}
