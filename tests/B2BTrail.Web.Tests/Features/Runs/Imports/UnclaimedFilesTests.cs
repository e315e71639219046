using System.Net;
using B2BTrail.Data.Runs;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

/// <summary>Files whose database was put back from before them: a start keeps them, and they are found again.</summary>
public sealed class UnclaimedFilesTests : IDisposable
{
    private const string Email = "files@example.org";

    private static readonly DateTime Morning = new(2027, 3, 6, 8, 0, 0, DateTimeKind.Utc);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"b2btrail-{Guid.CreateVersion7():N}");
    private readonly FakeTimeProvider _time = new(ApiApp.Now);

    private string Unclaimed => Path.Combine(_folder, "originals", ".unclaimed");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_start_with_an_older_database_keeps_every_file_and_the_right_one_finds_them_again()
    {
        var (files, runFile, token) = await ImportAsync();
        TestDatabase.SwapWithCopy(_folder);

        await using (var app = Open())
        {
            await SettleAsync(app, 0);
            Assert.Equal(files.Order(), Directory.GetFiles(Unclaimed).Select(Path.GetFileName).Order());
            Assert.Matches("uploaded.*\"Count\":6", await LogAsync());
        }

        TestDatabase.SwapWithCopy(_folder);
        await using (var app = Open())
        {
            using var program = app.Visitor();
            program.DefaultRequestHeaders.Authorization = new("Bearer", token);
            Assert.Equal(MadeFiles.Gpx(Morning), await program.GetByteArrayAsync(new Uri(runFile, UriKind.Relative)));
            await SettleAsync(app, 6);
            Assert.Empty(Directory.GetFiles(Unclaimed));
        }
    }

    [Fact]
    public async Task The_same_file_handed_in_again_is_taken_as_if_it_had_never_been_away()
    {
        await ImportAsync();
        TestDatabase.SwapWithCopy(_folder);
        await using var app = Open();
        await SettleAsync(app, 0);
        using var program = await app.ProgramAsync(Email);
        Assert.Equal(1, (await program.ImportAsync(("0.gpx", MadeFiles.Gpx(Morning)))).Tally().Imported);
        Assert.Single(app.Services.GetRequiredService<OriginalFiles>().All());
    }

    [Fact]
    public async Task What_nobody_claims_for_thirty_days_goes()
    {
        await ImportAsync();
        TestDatabase.SwapWithCopy(_folder);
        foreach (var (days, left) in new[] { (0, 6), (29, 6), (2, 0) })
        {
            _time.Advance(TimeSpan.FromDays(days));
            await using var app = Open();
            await SettleAsync(app, 0);
            for (var i = 0; i < 200 && Directory.GetFiles(Unclaimed).Length != left; i++)
            {
                await Task.Delay(50);
            }

            Assert.Equal(left, Directory.GetFiles(Unclaimed).Length);
        }
    }

    [Fact]
    public async Task Files_of_an_import_that_is_not_begun_are_not_left_behind()
    {
        await using var app = Open();
        using var program = await app.ProgramAsync(Email);
        (await program.SendAsync(ImportCalls.Form(("a.gpx", MadeFiles.Gpx(Morning))), "monday")).Must(HttpStatusCode.Accepted);
        (await program.SendAsync(ImportCalls.Form(("b.gpx", MadeFiles.Gpx(Morning.AddDays(1)))), "monday")).Must(HttpStatusCode.UnprocessableEntity);
        Assert.Single(app.Services.GetRequiredService<OriginalFiles>().All());
    }

    private TrailApp Open()
    {
        var app = new TrailApp().On(_folder).With(_time);
        _ = app.Services;
        return app;
    }

    // Leaves a database of before the import beside the one of after it.
    private async Task<(IReadOnlyList<string?> Files, string RunFile, string Token)> ImportAsync()
    {
        string token;
        await using (var before = Open())
        {
            token = await before.TokenAsync(Email);
        }

        TestDatabase.Copy(_folder);
        await using var app = Open();
        using var program = app.Visitor();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var import = await program.ImportAsync(Enumerable.Range(0, 6).Select(i => ($"{i}.gpx", MadeFiles.Gpx(Morning.AddDays(i)))));
        Assert.Equal(6, import.Tally().Imported);
        var files = Directory.GetFiles(Path.Combine(_folder, "originals"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToList();
        return (files, $"/api/v1/runs/{import.Rows()[0].RunId}/file", token);
    }

    private static async Task SettleAsync(TrailApp app, int claimed)
    {
        var files = app.Services.GetRequiredService<OriginalFiles>();
        for (var i = 0; i < 200 && files.All().Count() != claimed; i++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(claimed, files.All().Count());
    }

    private async Task<string> LogAsync()
    {
        var text = "";
        for (var i = 0; i < 100 && !text.Contains("uploaded", StringComparison.Ordinal); i++)
        {
            await Task.Delay(50);
            var log = Directory.GetFiles(Path.Combine(_folder, "logs"), "b2btrail-*").Order().Last();
            await using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            text = await reader.ReadToEndAsync();
        }

        return text;
    }
}
