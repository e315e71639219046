using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using B2BTrail.Browser.Tests.Support;
using B2BTrail.Data;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Deleted;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

/// <summary>Imports that are cut off go on where they were: nothing twice, nothing lost.</summary>
public sealed class ImportResumeTests
{
    private const int Files = 150;

    private static readonly DateTime Morning = new(2024, 3, 6, 8, 0, 0, DateTimeKind.Utc);

    // Of each ten: seven runs, one ride, one broken, one that is the same as the first of the ten.
    private static readonly byte[] Archive = MadeFiles.Zip(Enumerable.Range(0, Files).Select(i => ($"{i:000}.gpx", (i % 10) switch
    {
        7 => MadeFiles.Gpx(Morning.AddDays(i), 12_000, type: "cycling"),
        8 => "<gpx><trk><trkseg><trkpt"u8.ToArray(),
        9 => MadeFiles.Gpx(Morning.AddDays(i - 9), 12_000),
        _ => MadeFiles.Gpx(Morning.AddDays(i), 12_000),
    })));

    [Fact]
    public async Task Killed_without_warning_again_and_again_it_ends_with_every_run_once()
    {
        await using var server = new Server();
        var program = await ProgramAsync(server);
        await server.StartAsync();
        var address = (await program.SendAsync(ImportCalls.Form(("export.zip", Archive)))).Must(System.Net.HttpStatusCode.Accepted).Location!;
        foreach (var kill in (int[])[10, 55, 110])
        {
            await DoneAtLeastAsync(program, address, kill);
            await server.KillAsync();
            await server.StartAsync();
        }

        HoldWhole(await program.WaitAsync(address), await program.RunsAsync());
        await server.StopAsync();
        await HoldStoreAsync(server.Folder);
    }

    [Fact]
    public async Task Asked_to_end_it_ends_soon_and_goes_on_with_the_next_start()
    {
        await using var server = new Server();
        var program = await ProgramAsync(server);
        await server.StartAsync();
        var address = (await program.SendAsync(ImportCalls.Form(("export.zip", Archive)))).Must(System.Net.HttpStatusCode.Accepted).Location!;
        await DoneAtLeastAsync(program, address, 20);
        Assert.InRange(await server.StopAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        await server.StartAsync();
        HoldWhole(await program.WaitAsync(address), await program.RunsAsync());
    }

    [Fact]
    public async Task Stopped_it_keeps_what_it_read_and_goes_on_when_told_to()
    {
        await using var app = new TrailApp();
        var runner = await app.RunnerAsync("stop@example.org");
        using var program = await app.ProgramAsync("stop@example.org");
        var gate = await app.GateAsync();
        Task<Reply>? sending = null;
        Task<bool> asked;
        ImportId id;
        using (await gate.HoldAsync(() => sending = program.SendAsync(ImportCalls.Form(("export.zip", Archive))), async () => await DoneAsync(app) >= 10))
        {
            id = await UseAsync<TrailDb, ImportId>(app, db => db.Imports.Select(i => i.Id).SingleAsync());
            asked = UseAsync<ImportService, bool>(app, service => service.StopAsync(runner, id));
        }

        Assert.True(await asked);
        var address = (await sending!).Must(System.Net.HttpStatusCode.Accepted).Location!;
        var stopped = await program.WaitAsync(address, "cancelled");
        Assert.InRange(stopped.Tally().Done, 10, Files - 1);
        Assert.Equal(stopped.Tally().Imported, (await program.RunsAsync()).Count);

        Assert.True(await UseAsync<ImportService, bool>(app, service => service.ResumeAsync(runner, id)));
        HoldWhole(await program.WaitAsync(address, "done"), await program.RunsAsync());
    }

    [Fact]
    public async Task Taken_back_while_it_runs_it_ends_and_leaves_nothing()
    {
        await using var app = new TrailApp();
        using var program = await app.ProgramAsync("undo@example.org");
        var address = (await program.SendAsync(ImportCalls.Form(("export.zip", Archive)))).Must(System.Net.HttpStatusCode.Accepted).Location!;
        await DoneAtLeastAsync(program, address, 10);
        (await program.Delete(address)).Must(System.Net.HttpStatusCode.OK);
        Assert.Empty(await program.RunsAsync());
        var runner = await app.RunnerAsync("undo@example.org");
        Assert.Equal(1, await UseAsync<DeletedItemsService, int>(app, deleted => deleted.EmptyAsync(runner)));
        // The file that was being read just then is let go of a moment later.
        var files = app.Services.GetRequiredService<OriginalFiles>();
        for (var i = 0; i < 100 && files.All().Any(); i++)
        {
            await Task.Delay(100);
        }

        Assert.Empty(files.All());
        Assert.Empty(await program.RunsAsync());
    }

    private static async Task<HttpClient> ProgramAsync(Server server)
    {
        await using var before = new TrailApp().On(server.Folder);
        var client = new HttpClient { BaseAddress = new Uri(server.Url) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await before.TokenAsync("kill@example.org"));
        return client;
    }

    private static async Task DoneAtLeastAsync(HttpClient program, string address, int files)
    {
        for (var i = 0; i < 600; i++)
        {
            var import = (await program.Get(address)).Json;
            if (import.Tally().Done >= files)
            {
                return;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"The import did not come to its file {files}.");
    }

    private static Task<int> DoneAsync(TrailApp app) => UseAsync<TrailDb, int>(app, db => db.Imports.Select(i => i.Done).SingleOrDefaultAsync());

    private static void HoldWhole(JsonNode import, IReadOnlyList<JsonNode> runs)
    {
        Assert.Equal("done", (string)import["state"]!);
        Assert.Equal((Files, Files, Files / 10 * 7, Files / 10, Files / 10, Files / 10), import.Tally());
        Assert.Equal(Enumerable.Range(0, Files).Select(i => $"{i:000}.gpx"), import.Rows().Select(row => row.Name));
        Assert.Equal(Files / 10 * 7, runs.Select(run => (string)run["localDate"]!).Distinct().Count());
        Assert.Equal(Files / 10 * 7, runs.Count);
    }

    private static async Task HoldStoreAsync(string folder)
    {
        await using var after = new TrailApp().On(folder);
        await using var db = await after.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        var stored = await db.Originals.Select(o => o.Content).ToListAsync();
        Assert.Equal(stored.Select(c => c.Value).Order(), after.Services.GetRequiredService<OriginalFiles>().All().Select(c => c.Value).Order());
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "incoming")));
        Assert.True(await TestDatabase.IsWholeAsync(db));
    }

    private static async Task<TResult> UseAsync<TCase, TResult>(TrailApp app, Func<TCase, Task<TResult>> use)
        where TCase : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TCase>());
    }
}
