using System.Net;
using B2BTrail.Browser.Tests.Support;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Features.Runs.Imports;
using B2BTrail.Web.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Hosting;

/// <summary>What may happen to a data folder while the program uses it, and who may look into it.</summary>
public sealed class DataFolderTests
{
    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly DateTime Morning = new(2027, 3, 6, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_data_folder_that_is_removed_under_the_program_ends_writing_with_an_error()
    {
        await using var app = new TrailApp();
        var program = await app.ProgramAsync();
        (await program.Post("/api/v1/runs", Sample.Run("2026-01-09"))).Must(HttpStatusCode.Created);
        Directory.Delete(app.Folder, recursive: true);

        (await program.Post("/api/v1/runs", Sample.Run("2026-01-10"))).Must(HttpStatusCode.InsufficientStorage);
        (await program.SendAsync(ImportCalls.Form(("a.gpx", MadeFiles.Gpx(Morning))))).Must(HttpStatusCode.InsufficientStorage);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await program.GetAsync("/health/ready")).StatusCode);
        Assert.DoesNotContain(TestDatabase.FilesIn(app.Folder), File.Exists);
    }

    [Fact]
    public async Task Everything_in_a_folder_that_was_made_beforehand_is_its_owners_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var server = new Server();
        Directory.CreateDirectory(server.Folder, (UnixFileMode)0b_111_101_101);
        await server.StartAsync();
        using var visitor = new HttpClient { BaseAddress = new Uri(server.Url) };
        var page = await visitor.GetStringAsync("/account/create");
        Assert.Contains("__RequestVerificationToken", page, StringComparison.Ordinal);

        var files = Directory.GetFileSystemEntries(server.Folder, "*", SearchOption.AllDirectories);
        Assert.All(TestDatabase.FilesIn(server.Folder), file => Assert.Contains(file, files));
        Assert.Contains(files, file => file.Contains("/keys/key-", StringComparison.Ordinal));
        Assert.Contains(files, file => file.Contains("/logs/b2btrail-", StringComparison.Ordinal));
        foreach (var file in files)
        {
            Assert.True((File.GetUnixFileMode(file) & OfOthers) == 0, $"{file} is {File.GetUnixFileMode(file)}.");
        }
    }

    [Fact]
    public async Task However_often_anybody_asks_the_disk_is_looked_at_once_in_a_few_seconds()
    {
        var time = new FakeTimeProvider(ApiApp.Now);
        await using var app = new TrailApp().With(time);
        var visitor = app.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);
        Directory.Delete(Path.Combine(app.Folder, "keys"), recursive: true);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => visitor.GetAsync("/health/ready")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/health/ready")).StatusCode);
    }
}
