using System.Net;
using System.Net.Http.Headers;
using B2BTrail.Browser.Tests.Support;
using B2BTrail.Data.Store;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Features.Runs.Imports;
using B2BTrail.Web.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Hosting;

/// <summary>A disk without a byte left: what can still be done is done, and what cannot says so.</summary>
public sealed class FullDiskTests
{
    private static readonly DateTime Morning = new(2027, 3, 6, 8, 0, 0, DateTimeKind.Utc);

    private static string NewFolder => Path.Combine(Path.GetTempPath(), $"b2btrail-full-{Guid.CreateVersion7():N}");

    [SmallDiskFact]
    public async Task Reading_goes_on_and_writing_says_507_until_there_is_room()
    {
        using var disk = new SmallDisk(NewFolder);
        var time = new FakeTimeProvider(ApiApp.Now);
        await using var app = new TrailApp().On(disk.Path).With(time);
        var browser = await app.OwnerAsync();
        var program = await app.ProgramAsync();
        var run = (await program.Post("/api/v1/runs", Sample.Run("2026-01-09"))).Must(HttpStatusCode.Created);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/ready")).StatusCode);
        time.Advance(TimeSpan.FromMinutes(5));

        disk.Fill();

        Assert.Equal(1, (int)(await program.Get("/api/v1/runs")).Must(HttpStatusCode.OK).Json["total"]!);
        (await program.Get(run.Location!)).Must(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/runs")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live")).StatusCode);

        foreach (var refused in (Reply[])
        [
            await program.Post("/api/v1/runs", Sample.Run("2026-01-10")),
            await program.Post("/api/v1/runs", Sample.Run("2026-01-10"), ("Idempotency-Key", "full")),
            await program.Put(run.Location!, Sample.Run("2026-01-11")),
            await program.Delete(run.Location!),
            await program.Post("/api/v1/blocks", Sample.Block()),
            await program.SendAsync(ImportCalls.Form(("a.gpx", MadeFiles.Gpx(Morning)))),
        ])
        {
            refused.Must(HttpStatusCode.InsufficientStorage);
            Assert.Contains("disk", (string)refused.Json["detail"]!, StringComparison.Ordinal);
        }

        await SaysItToPeopleAsync(browser);

        disk.MakeRoom();
        time.Advance(StoreHealthCheck.Fresh);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(1, (int)(await program.Get("/api/v1/runs")).Json["total"]!);
        Assert.Equal(0, (int)(await program.Get("/api/v1/blocks")).Json["total"]!);
        Assert.Empty(Directory.GetFiles(Path.Combine(disk.Path, "originals"), "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(Path.Combine(disk.Path, "incoming")));
        (await program.Post("/api/v1/runs", Sample.Run("2026-01-10"), ("Idempotency-Key", "full"))).Must(HttpStatusCode.Created);
        Assert.Equal(1, (await program.ImportAsync(("a.gpx", MadeFiles.Gpx(Morning)))).Tally().Imported);
    }

    [SmallDiskFact]
    public async Task A_disk_that_is_nearly_full_is_not_ready_for_more()
    {
        using var disk = new SmallDisk(NewFolder, (int)(StoreHealthCheck.LeastFreeBytes >> 20) - 4);
        await using var app = new TrailApp().On(disk.Path);
        var program = await app.ProgramAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await program.GetAsync("/health/ready")).StatusCode);
        (await program.Post("/api/v1/runs", Sample.Run("2026-01-09"))).Must(HttpStatusCode.Created);
    }

    [SmallDiskFact]
    public async Task The_program_outlasts_it_ends_in_order_and_tells_the_next_start_why_it_cannot_be()
    {
        await using var server = new Server();
        using var disk = new SmallDisk(server.Folder);
        string token;
        await using (var before = new TrailApp().On(disk.Path))
        {
            token = await before.TokenAsync();
        }

        using var program = new HttpClient { BaseAddress = new Uri(server.Url) };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await server.StartAsync();
        (await program.Post("/api/v1/runs", Sample.Run("2026-01-09"))).Must(HttpStatusCode.Created);
        disk.Fill();

        // Each writes a line to a log that takes none.
        for (var i = 0; i < 50; i++)
        {
            (await program.Post("/api/v1/runs", Sample.Run("2026-01-10"))).Must(HttpStatusCode.InsufficientStorage);
            (await program.Get("/api/v1/runs")).Must(HttpStatusCode.OK);
        }

        await server.StopAsync();
        Assert.Equal(0, server.ExitCode);

        // An end in order leaves a little room: what lay beside the database is gone.
        disk.Fill();
        Assert.Equal(StoreExit.NotWritable, await server.StartInVainAsync());
        Assert.Contains(server.Lines, line => line == $"The disk of the data folder {disk.Path} is full. Make room, then start again.");

        disk.MakeRoom();
        await server.StartAsync();
        Assert.Equal(1, (int)(await program.Get("/api/v1/runs")).Must(HttpStatusCode.OK).Json["total"]!);
        await server.StopAsync();
    }

    private static async Task SaysItToPeopleAsync(HttpClient browser)
    {
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var answer = await browser.SendFormAsync("/account/password", "password", new()
        {
            ["Form.Current"] = TrailApp.Password,
            ["Form.Next"] = "eight dry miles downhill",
        });
        Assert.Equal(HttpStatusCode.InsufficientStorage, answer.StatusCode);
        Assert.Contains("The disk is full", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
