using System.Net;
using B2BTrail.Data;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Deleted;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Features.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

public sealed class ImportTests(ApiApp api) : IClassFixture<ApiApp>
{
    private static readonly DateTime Morning = new(2027, 3, 6, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_run_of_each_format_lands_in_the_log_with_its_figures_and_its_file()
    {
        var program = await api.NewProgramAsync();
        var (gpx, tcx) = (MadeFiles.Gpx(Morning), MadeFiles.Tcx(Morning.AddDays(1), 5000));
        var packed = MadeFiles.Gzip(MadeFiles.Gpx(Morning.AddDays(2), 9000));
        var import = await program.ImportAsync(("a.gpx", gpx), ("b.tcx", tcx), ("c.gpx.gz", packed));

        Assert.Equal((3, 3, 3, 0, 0, 0), import.Tally());
        var runs = (await program.RunsAsync()).OrderBy(run => (string)run["localDate"]!).ToList();
        Assert.Equal(["gpx", "tcx", "gpx"], runs.Select(run => (string)run["source"]!));
        Assert.Equal(["2027-03-06", "2027-03-07", "2027-03-08"], runs.Select(run => (string)run["localDate"]!));
        Assert.Equal([3000, 5000, 9000], runs.Select(run => Math.Round((double)run["distanceMeters"]!)));
        Assert.Equal("2027-03-06T08:00:00Z", (string)runs[0]["startedAt"]!);
        Assert.Equal("Made run", (string)runs[0]["notes"]!);
        foreach (var (run, bytes) in runs.Zip((byte[][])[gpx, tcx, packed]))
        {
            Assert.Equal(bytes, await program.GetByteArrayAsync($"/api/v1/runs/{run["id"]}/file"));
        }
    }

    [Fact]
    public async Task A_run_is_linked_to_the_session_that_it_fulfilled()
    {
        var program = await api.NewProgramAsync();
        var block = (await program.Post("/api/v1/blocks", Sample.Block())).Must(HttpStatusCode.Created).Json;
        var session = block["weeks"]!.AsArray().SelectMany(week => week!["sessions"]!.AsArray()).First(s => (string)s!["kind"]! == "long")!;
        var day = DateTime.SpecifyKind(DateOnly.Parse((string)session["date"]!, null).ToDateTime(new TimeOnly(9, 0)), DateTimeKind.Utc);
        await program.ImportAsync(("long.gpx", MadeFiles.Gpx(day, 20000)));
        Assert.Equal((string)session["id"]!, (string)Assert.Single(await program.RunsAsync())["plannedSessionId"]!);
    }

    [Fact]
    public async Task One_run_in_three_formats_and_twice_the_same_bytes_is_one_run()
    {
        var program = await api.NewProgramAsync();
        var gpx = MadeFiles.Gpx(Morning);
        var import = await program.ImportAsync(
            ("a.gpx", gpx), ("copy.gpx", gpx), ("a.gpx.gz", MadeFiles.Gzip(gpx)), ("a.tcx", MadeFiles.Tcx(Morning.AddSeconds(20), 3030)));
        Assert.Equal((4, 4, 1, 3, 0, 0), import.Tally());
        var run = (string)Assert.Single(await program.RunsAsync())["id"]!;
        Assert.All(import.Rows(), row => Assert.Equal(run, row.RunId));

        var again = await program.ImportAsync(("a.gpx", gpx), ("a.tcx", MadeFiles.Tcx(Morning.AddSeconds(20), 3030)));
        Assert.Equal((2, 2, 0, 2, 0, 0), again.Tally());
    }

    [Fact]
    public async Task What_is_not_a_run_says_what_it_is_and_what_cannot_be_read_says_why()
    {
        var program = await api.NewProgramAsync();
        var import = await program.ImportAsync(
            ("ride.gpx", MadeFiles.Gpx(Morning, type: "cycling")), ("route.gpx", MadeFiles.Route()), ("empty.fit", []),
            ("page.gpx", "<html><body>Sign in</body></html>"u8.ToArray()), ("cut.gpx.gz", MadeFiles.Gzip(MadeFiles.Gpx(Morning))[..200]), ("notes.txt", "hello"u8.ToArray()));
        Assert.Equal((6, 6, 0, 0, 4, 2), import.Tally());
        var rows = import.Rows();
        Assert.Equal("This is a bike ride, not a run.", rows[0].Reason);
        Assert.Contains("route", rows[1].Reason, StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Matches("^[A-Z].*[.]$", row.Reason));
        Assert.Empty(await program.RunsAsync());
    }

    [Fact]
    public async Task An_archive_of_strava_brings_its_runs_with_their_titles_and_names_what_is_missing()
    {
        var program = await api.NewProgramAsync();
        var sheet = """
            Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename
            1,"6 Mar 2027, 08:00:00",Ridge at dawn,Run,"Fog, then sun",1000,3.0,activities/1.gpx.gz
            2,"7 Mar 2027, 08:00:00",Lost,Run,,1000,3.0,activities/2.gpx
            3,"8 Mar 2027, 08:00:00",By hand,Run,,1000,3.0,
            """;
        var zip = MadeFiles.Zip(
            ("activities.csv", System.Text.Encoding.UTF8.GetBytes(sheet)), ("activities/1.gpx.gz", MadeFiles.Gzip(MadeFiles.Gpx(Morning))), ("media/photo.jpg", [1, 2, 3]));
        var import = await program.ImportAsync(("export.zip", zip));
        Assert.Equal((3, 3, 1, 0, 1, 1), import.Tally());
        var run = Assert.Single(await program.RunsAsync());
        Assert.Equal("Ridge at dawn\n\nFog, then sun", (string)run["notes"]!);
        Assert.Equal(MadeFiles.Gzip(MadeFiles.Gpx(Morning)), await program.GetByteArrayAsync($"/api/v1/runs/{run["id"]}/file"));
    }

    [Fact]
    public async Task A_run_written_by_hand_is_offered_for_a_merge_that_keeps_what_only_the_runner_wrote()
    {
        var (runnerId, program) = await api.NewRunnerAsync();
        var written = Sample.Run("2027-03-06", 3100);
        (written["rpe"], written["notes"], written["averageHeartRate"]) = (7, "Legs like wood", 143);
        var id = (await program.Post("/api/v1/runs", written)).Must(HttpStatusCode.Created).Id;

        var import = await program.ImportAsync(("a.gpx", MadeFiles.Gpx(Morning)));
        Assert.Equal((1, 1, 0, 1, 0, 0), import.Tally());
        Assert.Equal(id, import.Rows()[0].RunId);
        Assert.Equal(3100, (double)Assert.Single(await program.RunsAsync())["distanceMeters"]!);

        var importId = new ImportId(Guid.Parse((string)import["id"]!));
        Assert.True(await api.UseAsync<FileDecisionService, bool>(answers => answers.AnswerAsync(runnerId, importId, 0, FileDecision.Merge)));
        Assert.False(await api.UseAsync<FileDecisionService, bool>(answers => answers.AnswerAsync(runnerId, importId, 0, FileDecision.Merge)));
        var merged = Assert.Single(await program.RunsAsync());
        Assert.Equal(
            (id, "gpx", 3000, 7, "Legs like wood", "2027-03-06T08:00:00Z"),
            ((string)merged["id"]!, (string)merged["source"]!, Math.Round((double)merged["distanceMeters"]!), (int)merged["rpe"]!, (string)merged["notes"]!, (string)merged["startedAt"]!));

        // The file has no heart rate, so what the runner wrote is not lost.
        Assert.Equal(143, (int)merged["averageHeartRate"]!);

        await program.Delete($"/api/v1/imports/{importId.Value}");
        var back = Assert.Single(await program.RunsAsync());
        Assert.Equal((id, "manual", 3100.0, "Legs like wood"), ((string)back["id"]!, (string)back["source"]!, (double)back["distanceMeters"]!, (string)back["notes"]!));
        Assert.Null(back["startedAt"]);
    }

    [Theory]
    [InlineData(FileDecision.AddAsRun, 2)]
    [InlineData(FileDecision.LeaveOut, 1)]
    public async Task Two_recordings_of_one_time_are_for_the_runner_to_decide(FileDecision decision, int runs)
    {
        var (runnerId, program) = await api.NewRunnerAsync();
        await program.ImportAsync(("a.gpx", MadeFiles.Gpx(Morning, 9000)));
        var import = await program.ImportAsync(("b.gpx", MadeFiles.Gpx(Morning.AddMinutes(4), 7000)));
        Assert.Equal((1, 1, 0, 1, 0, 0), import.Tally());
        Assert.EndsWith("?", import.Rows()[0].Reason, StringComparison.Ordinal);
        Assert.True(await api.UseAsync<FileDecisionService, bool>(
            answers => answers.AnswerAsync(runnerId, new ImportId(Guid.Parse((string)import["id"]!)), 0, decision)));
        Assert.Equal(runs, (await program.RunsAsync()).Count);
    }

    [Fact]
    public async Task A_recording_that_starts_later_and_ends_sooner_within_another_is_asked_about()
    {
        var program = await api.NewProgramAsync();
        var import = await program.ImportAsync(
            ("watch.gpx", MadeFiles.Gpx(Morning, 4500, metersPerSecond: 2.5)), ("phone.gpx", MadeFiles.Gpx(Morning.AddSeconds(40), 4350, metersPerSecond: 2.5)));
        Assert.Equal((2, 2, 1, 1, 0, 0), import.Tally());
        Assert.EndsWith("?", import.Rows()[1].Reason, StringComparison.Ordinal);
        Assert.Single(await program.RunsAsync());
    }

    [Fact]
    public async Task A_start_some_hours_ahead_of_now_is_a_wrong_clock()
    {
        var program = await api.NewProgramAsync();
        var now = api.App.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var import = await program.ImportAsync(("ahead.gpx", MadeFiles.Gpx(now.AddHours(4.5))));
        Assert.Equal((1, 1, 0, 0, 0, 1), import.Tally());
        Assert.StartsWith("The clock of the watch was wrong: ", import.Rows()[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ride_becomes_a_run_where_the_runner_says_so()
    {
        var (runnerId, program) = await api.NewRunnerAsync();
        var import = await program.ImportAsync(("a.gpx", MadeFiles.Gpx(Morning, type: "cycling")));
        Assert.True(await api.UseAsync<FileDecisionService, bool>(
            answers => answers.AnswerAsync(runnerId, new ImportId(Guid.Parse((string)import["id"]!)), 0, FileDecision.AddAsRun)));
        Assert.Equal(3000, Math.Round((double)Assert.Single(await program.RunsAsync())["distanceMeters"]!));
    }

    [Fact]
    public async Task Taking_back_removes_what_the_import_added_and_leaves_what_was_changed_since()
    {
        var (runnerId, program) = await api.NewRunnerAsync();
        var old = (await program.Post("/api/v1/runs", Sample.Run("2027-01-02"))).Must(HttpStatusCode.Created).Id;
        var import = await program.ImportAsync(
            ("a.gpx", MadeFiles.Gpx(Morning)), ("b.gpx", MadeFiles.Gpx(Morning.AddDays(1))), ("c.gpx", MadeFiles.Gpx(Morning.AddDays(2))), ("r.gpx", MadeFiles.Route()));
        var changed = import.Rows()[1].RunId!;
        var text = (await program.Get($"/api/v1/runs/{changed}")).Json;
        text["rpe"] = 4;
        (await program.Put($"/api/v1/runs/{changed}", text)).Must(HttpStatusCode.OK);

        var taken = (await program.Delete($"/api/v1/imports/{import["id"]}")).Must(HttpStatusCode.OK).Json;
        Assert.Equal([changed, old], (await program.RunsAsync()).Select(run => (string)run["id"]!));
        Assert.Equal(["skipped", "imported", "skipped", "skipped"], taken.Rows().Select(row => row.Outcome));
        Assert.Equal("Still in your log: you changed it after the import.", taken.Rows()[1].Reason);
        Assert.Equal("Import undone.", taken.Rows()[0].Reason);
        Assert.Equal(4, await OriginalsAsync(runnerId));
        await api.UseAsync<DeletedItemsService, int>(deleted => deleted.EmptyAsync(runnerId));
        Assert.Equal(1, await OriginalsAsync(runnerId));
        Assert.Equal(MadeFiles.Gpx(Morning.AddDays(1)), await program.GetByteArrayAsync($"/api/v1/runs/{changed}/file"));

        var again = (await program.Delete($"/api/v1/imports/{import["id"]}")).Must(HttpStatusCode.OK).Json;
        Assert.Equal(taken.ToJsonString(), again.ToJsonString());
        Assert.Equal(2, (await program.ImportAsync(("a.gpx", MadeFiles.Gpx(Morning)), ("c.gpx", MadeFiles.Gpx(Morning.AddDays(2))))).Tally().Imported);
    }

    [Fact]
    public async Task Two_runners_may_have_the_same_file_and_one_letting_go_leaves_the_other_alone()
    {
        var (first, second) = (await api.NewProgramAsync(), await api.NewProgramAsync());
        var gpx = MadeFiles.Gpx(Morning);
        var theirs = await first.ImportAsync(("a.gpx", gpx));
        Assert.Equal(1, (await second.ImportAsync(("a.gpx", gpx))).Tally().Imported);
        await first.Delete($"/api/v1/imports/{theirs["id"]}");
        Assert.Equal(gpx, await second.GetByteArrayAsync($"/api/v1/runs/{(string)Assert.Single(await second.RunsAsync())["id"]!}/file"));
    }

    [Fact]
    public async Task Two_imports_at_once_are_read_one_after_the_other_and_nothing_comes_twice()
    {
        var program = await api.NewProgramAsync();
        var files = Enumerable.Range(0, 30).Select(i => ($"{i}.gpx", MadeFiles.Gpx(Morning.AddDays(i)))).ToList();
        var sent = await Task.WhenAll(program.SendAsync(ImportCalls.Form(files)), program.SendAsync(ImportCalls.Form(files)));
        var imports = await Task.WhenAll(sent.Select(reply => program.WaitAsync(reply.Must(HttpStatusCode.Accepted).Location!)));
        Assert.Equal(30, imports.Sum(import => import.Tally().Imported));
        Assert.Equal(30, (await program.RunsAsync()).Count);
    }

    [Fact]
    public async Task An_edited_figure_is_the_runners_own_and_the_others_stay_the_files()
    {
        var (runnerId, program) = await api.NewRunnerAsync();
        var import = await program.ImportAsync(("b.tcx", MadeFiles.Tcx(Morning, 5000)));
        var id = import.Rows()[0].RunId!;
        var text = (await program.Get($"/api/v1/runs/{id}")).Json;
        text["distanceMeters"] = 5100;
        (await program.Put($"/api/v1/runs/{id}", text)).Must(HttpStatusCode.OK);

        await using var scope = api.App.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        var recording = await db.Recordings.SingleAsync(r => r.RunId == new RunId(Guid.Parse(id)));
        Assert.Equal((FigureMethod.Typed, FigureMethod.Timer), (recording.DistanceFrom, recording.MovingFrom));
    }

    [Fact]
    public async Task A_removed_run_comes_back_with_the_file_behind_it()
    {
        var (runnerId, program) = await api.NewRunnerAsync();
        var id = (await program.ImportAsync(("a.gpx", MadeFiles.Gpx(Morning)))).Rows()[0].RunId!;
        var deleted = Assert.IsType<DeleteOutcome.Deleted>(await api.UseAsync<RunService, DeleteOutcome>(log => log.DeleteAsync(runnerId, new RunId(Guid.Parse(id)))));
        (await program.Get($"/api/v1/runs/{id}/file")).Must(HttpStatusCode.NotFound);
        await api.UseAsync<RunService, RestoreOutcome>(log => log.RestoreAsync(runnerId, deleted.Item));
        Assert.Equal(MadeFiles.Gpx(Morning), await program.GetByteArrayAsync($"/api/v1/runs/{id}/file"));
    }

    private async Task<int> OriginalsAsync(RunnerId runnerId)
    {
        await using var scope = api.App.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        return await db.Originals.CountAsync(o => o.RunnerId == runnerId);
    }
}
