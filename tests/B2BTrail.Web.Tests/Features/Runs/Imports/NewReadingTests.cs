using System.Net;
using System.Text.Json.Nodes;
using B2BTrail.Data;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Tests.Features.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

/// <summary>Files whose runs were read wrongly by an earlier version, imported again.</summary>
public sealed class NewReadingTests(ApiApp api) : IClassFixture<ApiApp>
{
    private const string Offer = "This file is read differently now: 4.5 instead of 1.5 km, 0:25:00 instead of 24:00:00.";

    private static readonly DateTime Morning = new(2027, 3, 6, 8, 0, 0, DateTimeKind.Utc);

    private static readonly byte[] File = MadeFiles.Gpx(Morning, 4500);

    private RunnerId _runner;

    [Fact]
    public async Task A_file_that_is_read_alike_is_only_told_to_be_in_the_log()
    {
        var program = await ProgramAsync();
        await program.ImportAsync(("a.gpx", File));

        var again = await program.ImportAsync(("a.gpx", File));

        Assert.Equal((1, 1, 0, 1, 0, 0), again.Tally());
        Assert.Equal("This very file is in your log already.", again.Rows()[0].Reason);
    }

    [Fact]
    public async Task The_new_reading_is_offered_and_changes_nothing_by_itself()
    {
        var (_, program, run, again) = await ReadWronglyAsync();

        Assert.Equal((1, 1, 0, 1, 0, 0), again.Tally());
        Assert.Equal(("duplicate", Offer, run), (again.Rows()[0].Outcome, again.Rows()[0].Reason, again.Rows()[0].RunId));
        Assert.Equal(1500, Meters(await RunAsync(program)));
    }

    [Fact]
    public async Task Taken_it_gives_the_run_its_figures_and_can_be_undone()
    {
        var (runnerId, program, run, again) = await ReadWronglyAsync();

        Assert.True(await DecideAsync(runnerId, again, FileDecision.TakeNewReading));
        Assert.False(await DecideAsync(runnerId, again, FileDecision.TakeNewReading));

        var taken = await RunAsync(program);
        Assert.Equal((run, 4500, 1500), ((string)taken["id"]!, Meters(taken), (int)taken["elapsedSeconds"]!));
        var row = (await program.Get($"/api/v1/imports/{again["id"]}")).Json.Rows()[0];
        Assert.Equal(("duplicate", "New reading taken: 4.5 instead of 1.5 km, 0:25:00 instead of 24:00:00."), (row.Outcome, row.Reason));

        Assert.Equal([0], await api.UseAsync<NewReadingService, IReadOnlyList<int>>(readings => readings.UndoAsync(runnerId, IdOf(again), [0])));

        var back = await RunAsync(program);
        Assert.Equal((run, 1500, 86_400), ((string)back["id"]!, Meters(back), (int)back["elapsedSeconds"]!));
        Assert.Equal(Offer, (await program.Get($"/api/v1/imports/{again["id"]}")).Json.Rows()[0].Reason);
    }

    [Fact]
    public async Task What_the_runner_changed_stays()
    {
        var program = await ProgramAsync();
        var run = (await program.ImportAsync(("a.gpx", File))).Rows()[0].RunId!;
        await StoreWronglyAsync();
        var edited = (await program.Get($"/api/v1/runs/{run}")).Json;
        (edited["distanceMeters"], edited["notes"], edited["rpe"], edited["race"]) = (1800, "Mine.", 7, true);
        (await program.Put($"/api/v1/runs/{run}", edited)).Must(HttpStatusCode.OK);

        var again = await program.ImportAsync(("a.gpx", File));
        Assert.Equal("This file is read differently now: 0:25:00 instead of 24:00:00.", again.Rows()[0].Reason);
        Assert.True(await DecideAsync(_runner, again, FileDecision.TakeNewReading));

        var taken = await RunAsync(program);
        Assert.Equal(
            (1800, 1500, "Mine.", 7, true),
            (Meters(taken), (int)taken["elapsedSeconds"]!, (string)taken["notes"]!, (int)taken["rpe"]!, (bool)taken["race"]!));
    }

    [Fact]
    public async Task Nothing_is_offered_where_the_runner_wrote_what_differs()
    {
        var program = await ProgramAsync();
        var run = (await program.ImportAsync(("a.gpx", File))).Rows()[0].RunId!;
        var edited = (await program.Get($"/api/v1/runs/{run}")).Json;
        (edited["distanceMeters"], edited["elapsedSeconds"]) = (1800, 3000);
        (await program.Put($"/api/v1/runs/{run}", edited)).Must(HttpStatusCode.OK);

        Assert.Equal("This very file is in your log already.", (await program.ImportAsync(("a.gpx", File))).Rows()[0].Reason);
    }

    [Fact]
    public async Task All_of_an_import_are_taken_at_once_and_undone_with_it()
    {
        var program = await ProgramAsync();
        (string, byte[])[] files = [("a.gpx", File), ("b.gpx", MadeFiles.Gpx(Morning.AddDays(1), 4500)), ("c.gpx", MadeFiles.Gpx(Morning.AddDays(2), 4500))];
        await program.ImportAsync(files);
        await StoreWronglyAsync();
        var again = await program.ImportAsync([.. files, ("copy.gpx", File)]);

        Assert.Equal([0, 1, 2, 3], await api.UseAsync<NewReadingService, IReadOnlyList<int>>(readings => readings.TakeAsync(_runner, IdOf(again))));
        Assert.Equal([4500, 4500, 4500], (await program.RunsAsync()).Select(Meters));
        Assert.Empty(await api.UseAsync<NewReadingService, IReadOnlyList<int>>(readings => readings.TakeAsync(_runner, IdOf(again))));

        var changed = again.Rows()[1].RunId!;
        var edited = (await program.Get($"/api/v1/runs/{changed}")).Json;
        edited["distanceMeters"] = 4700;
        (await program.Put($"/api/v1/runs/{changed}", edited)).Must(HttpStatusCode.OK);

        var undone = (await program.Delete($"/api/v1/imports/{again["id"]}")).Must(HttpStatusCode.OK).Json;
        Assert.Equal([1500, 4700, 1500], (await program.RunsAsync()).OrderBy(run => (string)run["localDate"]!).Select(Meters));
        Assert.All(await program.RunsAsync(), run => Assert.Equal(86_400, (int)run["elapsedSeconds"]!));
        Assert.All(undone.Rows(), row => Assert.Equal("This very file is in your log already.", row.Reason));
    }

    [Fact]
    public async Task A_run_with_a_new_reading_is_still_removed_with_the_import_that_brought_it()
    {
        var program = await ProgramAsync();
        var first = await program.ImportAsync(("a.gpx", File));
        await StoreWronglyAsync();
        Assert.True(await DecideAsync(_runner, await program.ImportAsync(("a.gpx", File)), FileDecision.TakeNewReading));

        (await program.Delete($"/api/v1/imports/{first["id"]}")).Must(HttpStatusCode.OK);

        Assert.Empty(await program.RunsAsync());
    }

    [Fact]
    public async Task A_new_reading_that_is_not_wanted_is_left()
    {
        var (runnerId, program, _, again) = await ReadWronglyAsync();

        Assert.True(await DecideAsync(runnerId, again, FileDecision.LeaveOut));

        Assert.Equal(1500, Meters(await RunAsync(program)));
        Assert.Equal("This very file is in your log already.", (await program.Get($"/api/v1/imports/{again["id"]}")).Json.Rows()[0].Reason);
        Assert.Empty(await api.UseAsync<NewReadingService, IReadOnlyList<int>>(readings => readings.TakeAsync(runnerId, IdOf(again))));
    }

    [Fact]
    public async Task Another_number_of_activities_is_only_told()
    {
        var program = await ProgramAsync();
        var first = await program.ImportAsync(("two.gpx", TwoTracks()));
        Assert.Equal(2, (await program.RunsAsync()).Count);
        await StoreAsync(async db =>
        {
            await db.ImportedFiles.OwnedBy(_runner).Where(f => f.Part == 1).ExecuteDeleteAsync();
            await db.Runs.OwnedBy(_runner).Where(r => r.StartedUtc > Morning).ExecuteDeleteAsync();
        });

        var again = await program.ImportAsync(("two.gpx", TwoTracks()));

        Assert.Equal((1, 1, 0, 1, 0, 0), again.Tally());
        Assert.Contains("It is read as 2 activities now, not 1", again.Rows()[0].Reason, StringComparison.Ordinal);
        Assert.Single(await program.RunsAsync());
        Assert.False(await DecideAsync(_runner, again, FileDecision.TakeNewReading));
    }

    [Fact]
    public async Task A_ride_that_the_runner_imported_anyway_is_a_run_the_next_time_too()
    {
        var program = await ProgramAsync();
        var ride = MadeFiles.Gpx(Morning, type: "cycling");
        Assert.True(await DecideAsync(_runner, await program.ImportAsync(("a.gpx", ride)), FileDecision.AddAsRun));

        Assert.Equal("This very file is in your log already.", (await program.ImportAsync(("a.gpx", ride))).Rows()[0].Reason);
    }

    private static int Meters(JsonNode run) => (int)Math.Round((double)run["distanceMeters"]!);

    private static ImportId IdOf(JsonNode import) => new(Guid.Parse((string)import["id"]!));

    private static async Task<JsonNode> RunAsync(HttpClient program) => Assert.Single(await program.RunsAsync());

    private static byte[] TwoTracks()
    {
        var (one, two) = (System.Text.Encoding.UTF8.GetString(File), System.Text.Encoding.UTF8.GetString(MadeFiles.Gpx(Morning.AddHours(9), 3000)));
        return System.Text.Encoding.UTF8.GetBytes(one.Replace("</gpx>", two[two.IndexOf("<trk>", StringComparison.Ordinal)..], StringComparison.Ordinal));
    }

    private async Task<HttpClient> ProgramAsync()
    {
        (_runner, var program) = await api.NewRunnerAsync();
        await StoreAsync(db => db.Runners.OwnedBy(_runner).ExecuteUpdateAsync(set => set.SetProperty(r => r.Unit, DistanceUnit.Kilometre)));
        return program;
    }

    private async Task<(RunnerId Runner, HttpClient Program, string Run, JsonNode Again)> ReadWronglyAsync()
    {
        var program = await ProgramAsync();
        var run = (await program.ImportAsync(("a.gpx", File))).Rows()[0].RunId!;
        await StoreWronglyAsync();
        return (_runner, program, run, await program.ImportAsync(("a.gpx", File)));
    }

    // As a version stored it that let one wrong time cut a recording.
    private Task StoreWronglyAsync() => StoreAsync(db => db.Runs.OwnedBy(_runner).Where(r => db.Recordings.Any(recording => recording.RunId == r.Id))
        .ExecuteUpdateAsync(set => set.SetProperty(r => r.Distance.Meters, 1500).SetProperty(r => r.Elapsed!.Value.Seconds, 86_400)));

    private async Task StoreAsync(Func<TrailDb, Task> change)
    {
        await using var db = await api.App.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        await db.WriteAsync(_ => change(db), CancellationToken.None);
    }

    private async Task<bool> DecideAsync(RunnerId runnerId, JsonNode import, FileDecision decision) =>
        await api.UseAsync<FileDecisionService, bool>(answers => answers.AnswerAsync(runnerId, IdOf(import), 0, decision));
}
