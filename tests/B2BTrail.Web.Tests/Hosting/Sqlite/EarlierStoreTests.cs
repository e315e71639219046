using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using B2BTrail.Data;
using B2BTrail.Data.Disk;
using B2BTrail.Data.Sqlite;
using B2BTrail.Data.Tests.Sqlite.Fixtures;
using B2BTrail.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Hosting.Sqlite;

/// <summary>The program on a data folder that an earlier version filled: every page shows what was there.</summary>
public sealed partial class EarlierStoreTests : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "b2bt-" + Guid.CreateVersion7().ToString("N"));
    private TrailApp? _app;

    private TrailApp App => _app!;

    public Task InitializeAsync()
    {
        Assert.True(new DataFolder(_folder).TryPrepare(out _));
        EarlierStore.WriteTo(new DataFolder(_folder).Database);
        _app = new TrailApp().On(_folder).With(new FakeTimeProvider(EarlierStore.Now));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Today_blocks_check_ins_and_charts_show_what_an_earlier_version_kept()
    {
        var browser = await SignedInAsync();
        await ShowsAsync(browser, "/charts");
        await ShowsAsync(browser, "/settings", "Firefox on Linux");
        await ShowsAsync(browser, "/blocks/new", "Half a plan");
        await ShowsAsync(browser, "/runs/new", "Half written");
        var blocks = await ReadAsync(db => db.Blocks.AsNoTracking().Select(b => new { b.Id, b.Name }).ToListAsync());
        await ShowsAsync(browser, "/blocks", [.. blocks.Select(b => b.Name)]);
        await ShowsAsync(browser, "/", $"/blocks/{blocks.Single(b => b.Name == "Lakeside 50K").Id.Value}");
        foreach (var block in blocks)
        {
            await ShowsAsync(browser, $"/blocks/{block.Id.Value}", block.Name);
            await ShowsAsync(browser, $"/blocks/{block.Id.Value}/changes", block.Name);
            await ShowsAsync(browser, $"/blocks/{block.Id.Value}/print", block.Name);
        }

        var today = DateOnly.FromDateTime(EarlierStore.Now.UtcDateTime);
        var told = await ReadAsync(db => db.CheckIns.AsNoTracking().Where(c => c.LocalDate <= today && c.LocalDate > today.AddDays(-7))
            .Select(c => c.LocalDate).ToListAsync());
        Assert.NotEmpty(told);
        await ShowsAsync(browser, "/checkin", [.. told.Select(day => day.ToString("d MMM", CultureInfo.InvariantCulture))]);
    }

    [Fact]
    public async Task The_log_and_its_runs_show_what_an_earlier_version_kept()
    {
        var browser = await SignedInAsync();
        await ShowsAsync(browser, "/runs");
        var runs = await ReadAsync(db => db.Runs.AsNoTracking().OrderBy(r => r.Id)
            .Select(r => new { r.Id, r.LocalDate, r.Notes, IsFromFile = db.Recordings.Any(c => c.RunId == r.Id) }).ToListAsync());
        Assert.NotEmpty(runs);
        foreach (var run in runs.Where((r, i) => r.IsFromFile || i % 10 == 0))
        {
            await ShowsAsync(
                browser, $"/runs/{run.Id.Value}", [run.LocalDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. FirstLine(run.Notes)]);
        }
    }

    [Fact]
    public async Task Each_import_shows_every_file_that_an_earlier_version_read()
    {
        var browser = await SignedInAsync();
        var imports = await ReadAsync(db => db.Imports.AsNoTracking().Select(i => i.Id).ToListAsync());
        Assert.NotEmpty(imports);
        foreach (var import in imports)
        {
            var names = await ReadAsync(db => db.ImportedFiles.AsNoTracking().Where(f => f.ImportId == import).Select(f => f.Name).ToListAsync());
            string shown = await ShowsAsync(browser, $"/runs/import/{import.Value}");
            for (int page = 2; names.Exists(name => !shown.Contains(name, StringComparison.Ordinal)) && page <= 10; page++)
            {
                shown += await ShowsAsync(browser, $"/runs/import/{import.Value}?page={page}");
            }

            Assert.All(names, name => Assert.Contains(name, shown, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> FirstLine(string? notes) => notes?.Split('\n', '\r')[0].Trim() is { Length: > 0 } line ? [line] : [];

    /// <summary>The page as it is sent and, behind it, its words alone: a name may be set in two weights.</summary>
    private static async Task<string> ShowsAsync(HttpClient browser, string page, params string[] texts)
    {
        var answer = await browser.GetAsync(page);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page} answered {(int)answer.StatusCode}.");
        string html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html += Tags().Replace(html, "");
        Assert.All(texts, text => Assert.True(html.Contains(text, StringComparison.Ordinal), $"{page} does not show “{text}”."));
        return html;
    }

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    private async Task<HttpClient> SignedInAsync()
    {
        var browser = App.Visitor();
        Assert.Equal(HttpStatusCode.Found, (await browser.SignInAsync(EarlierStore.Email, EarlierStore.Password)).StatusCode);
        return browser;
    }

    private async Task<T> ReadAsync<T>(Func<TrailDb, Task<T>> read)
    {
        await using var db = await App.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        return await read(db);
    }
}
