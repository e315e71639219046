using System.Net;
using B2BTrail.Data;
using B2BTrail.Data.Deleted;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Deleted;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Features.Runs.Imports;
using B2BTrail.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Deleted;

public sealed class DeletedItemsTests(ApiApp api) : IClassFixture<ApiApp>
{
    private static readonly DateTime Morning = new(2027, 3, 6, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task What_the_API_deletes_is_listed_newest_first_and_restored_as_it_was()
    {
        var (runner, program) = await api.NewRunnerAsync();
        var block = (await program.Post("/api/v1/blocks", Sample.Block())).Must(HttpStatusCode.Created);
        var run = (await program.Post("/api/v1/runs", Sample.Run("2027-01-02"))).Must(HttpStatusCode.Created);
        var before = await PictureAsync(program);
        (await program.Delete(run.Location!)).Must(HttpStatusCode.NoContent);
        api.Time.Advance(TimeSpan.FromSeconds(1));
        (await program.Delete(block.Location!)).Must(HttpStatusCode.NoContent);

        var view = await ListAsync(runner);
        Assert.Equal(2, view.Total);
        Assert.Equal([DeletedKind.Block, DeletedKind.Run], view.Lines.Select(line => line.Kind));
        Assert.Equal(TimeSpan.FromDays(30), view.Lines[0].KeptUntilUtc - view.Lines[0].DeletedUtc);
        foreach (var line in view.Lines)
        {
            Assert.Equal(new RestoreOutcome.Restored(1), await RestoreAsync(runner, line.Id));
            Assert.IsType<RestoreOutcome.Missing>(await RestoreAsync(runner, line.Id));
        }

        Assert.Equal(before, await PictureAsync(program));
        Assert.Equal(0, (await ListAsync(runner)).Total);
    }

    [Fact]
    public async Task An_import_that_was_undone_comes_back_with_its_runs_files_merges_and_questions()
    {
        var (runner, program) = await api.NewRunnerAsync();
        (await program.Post("/api/v1/runs", Sample.Run("2027-03-06", 3100))).Must(HttpStatusCode.Created);
        var import = await program.ImportAsync(
            ("a.gpx", MadeFiles.Gpx(Morning)), ("b.gpx", MadeFiles.Gpx(Morning.AddDays(1))), ("ride.gpx", MadeFiles.Gpx(Morning.AddDays(2), type: "cycling")));
        var id = new ImportId(Guid.Parse((string)import["id"]!));
        Assert.True(await api.UseAsync<FileDecisionService, bool>(answers => answers.AnswerAsync(runner, id, 0, FileDecision.Merge)));
        var address = $"/api/v1/imports/{id.Value}";
        var (importBefore, runsBefore) = ((await program.Get(address)).Json, await RunsAsync(program));

        (await program.Delete(address)).Must(HttpStatusCode.OK);
        (await program.Delete(address)).Must(HttpStatusCode.OK);
        var line = Assert.Single((await ListAsync(runner)).Lines);
        Assert.Equal((DeletedKind.Import, "a.gpx", 2, id.Value), (line.Kind, line.Name, line.Count, line.SubjectId!.Value));
        Assert.Equal(3, await OriginalsAsync(runner));

        Assert.Equal(new RestoreOutcome.Restored(2), await RestoreAsync(runner, line.Id));
        Assert.Equal(importBefore.ToJsonString(), (await program.Get(address)).Json.ToJsonString());
        Assert.Equal(runsBefore, await RunsAsync(program));
        foreach (var (row, day) in import.Rows().Take(2).Zip([Morning, Morning.AddDays(1)]))
        {
            Assert.Equal(MadeFiles.Gpx(day), await program.GetByteArrayAsync($"/api/v1/runs/{row.RunId}/file"));
        }

        (await program.Delete(address)).Must(HttpStatusCode.OK);
        Assert.Equal((1, "manual"), ((await program.RunsAsync()).Count, (string)(await program.RunsAsync())[0]["source"]!));
    }

    [Fact]
    public async Task What_was_imported_again_or_changed_since_stays_as_it_is_and_nothing_comes_twice()
    {
        var (runner, program) = await api.NewRunnerAsync();
        var written = (await program.Post("/api/v1/runs", Sample.Run("2027-03-06", 3100))).Must(HttpStatusCode.Created);
        var import = await program.ImportAsync(("a.gpx", MadeFiles.Gpx(Morning)), ("b.gpx", MadeFiles.Gpx(Morning.AddDays(1))), ("c.gpx", MadeFiles.Gpx(Morning.AddDays(2))));
        await api.UseAsync<FileDecisionService, bool>(answers => answers.AnswerAsync(runner, new ImportId(Guid.Parse((string)import["id"]!)), 0, FileDecision.Merge));
        await program.Delete($"/api/v1/imports/{import["id"]}");
        Assert.Equal(1, (await program.ImportAsync(("b.gpx", MadeFiles.Gpx(Morning.AddDays(1))))).Tally().Imported);
        (await program.Put(written.Location!, Sample.Run("2027-03-06", 3200))).Must(HttpStatusCode.OK);

        Assert.Equal(new RestoreOutcome.Restored(1, There: 1, Changed: 1), await RestoreAsync(runner, Assert.Single((await ListAsync(runner)).Lines).Id));

        Assert.Equal([3200, 3000, 3000], (await program.RunsAsync()).OrderBy(run => (string)run["localDate"]!).Select(run => Math.Round((double)run["distanceMeters"]!)));
        Assert.Equal(["skipped", "duplicate", "imported"], (await program.Get($"/api/v1/imports/{import["id"]}")).Json.Rows().Select(row => row.Outcome));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_is_merged_again_into_a_run_of_which_the_link_to_its_session_alone_changed_since(bool isLinkedByHand)
    {
        var (runner, program) = await api.NewRunnerAsync();
        var written = (await program.Post("/api/v1/runs", Sample.Run("2027-03-06", 3100))).Must(HttpStatusCode.Created);
        var import = await program.ImportAsync(("a.gpx", MadeFiles.Gpx(Morning)));
        await api.UseAsync<FileDecisionService, bool>(answers => answers.AnswerAsync(runner, new ImportId(Guid.Parse((string)import["id"]!)), 0, FileDecision.Merge));
        var block = (await program.Post("/api/v1/blocks", Sample.Block())).Must(HttpStatusCode.Created);
        await program.Delete($"/api/v1/imports/{import["id"]}");
        Assert.NotNull((await program.RunsAsync())[0]["plannedSessionId"]);
        if (isLinkedByHand)
        {
            await api.UseAsync<RunService, RunOutcome>(runs => runs.LinkAsync(runner, new RunId(Guid.Parse((string)written.Json["id"]!)), null));
        }

        (await program.Delete(block.Location!)).Must(HttpStatusCode.NoContent);

        Assert.Equal(new RestoreOutcome.Restored(1), await RestoreAsync(runner, (await ListAsync(runner)).Lines.Single(line => line.Kind == DeletedKind.Import).Id));
        Assert.Equal((3000, "gpx"), (Math.Round((double)Assert.Single(await program.RunsAsync())["distanceMeters"]!), (string)(await program.RunsAsync())[0]["source"]!));
    }

    [Fact]
    public async Task A_run_whose_file_was_imported_again_is_not_restored_beside_it_and_stays_in_the_list()
    {
        var (runner, program) = await api.NewRunnerAsync();
        var id = (await program.ImportAsync(("a.gpx", MadeFiles.Gpx(Morning)))).Rows()[0].RunId!;
        (await program.Delete($"/api/v1/runs/{id}")).Must(HttpStatusCode.NoContent);
        var again = (await program.ImportAsync(("a.gpx", MadeFiles.Gpx(Morning)))).Rows()[0].RunId!;
        var item = Assert.Single((await ListAsync(runner)).Lines).Id;

        Assert.IsType<RestoreOutcome.ThereAgain>(await RestoreAsync(runner, item));
        Assert.Equal((again, 1), ((string)Assert.Single(await program.RunsAsync())["id"]!, (await ListAsync(runner)).Total));

        (await program.Delete($"/api/v1/runs/{again}")).Must(HttpStatusCode.NoContent);
        Assert.Equal(new RestoreOutcome.Restored(1), await RestoreAsync(runner, item));
        Assert.Equal(MadeFiles.Gpx(Morning), await program.GetByteArrayAsync($"/api/v1/runs/{id}/file"));
    }

    [Fact]
    public async Task The_files_of_what_is_deleted_for_good_leave_the_disk()
    {
        var (runner, program) = await api.NewRunnerAsync();
        var bytes = MadeFiles.Gpx(Morning.AddYears(-1));
        var import = await program.ImportAsync(("a.gpx", bytes));
        await program.Delete($"/api/v1/imports/{import["id"]}");
        var content = Sha256.Of(System.Security.Cryptography.SHA256.HashData(bytes));
        var files = api.App.Services.GetRequiredService<OriginalFiles>();
        Assert.True(files.Exists(content));

        Assert.True(await api.UseAsync<DeletedItemsService, bool>(async deleted => await deleted.DeleteAsync(runner, (await deleted.ListAsync(runner, 1)).Lines[0].Id)));

        Assert.Equal((0, 0, false), ((await ListAsync(runner)).Total, await OriginalsAsync(runner), files.Exists(content)));
    }

    [Fact]
    public async Task Check_ins_deleted_for_good_leave_no_copy_among_the_deleted_items()
    {
        var (runner, program) = await api.NewRunnerAsync();
        (await program.Delete((await program.Post("/api/v1/runs", Sample.Run())).Location!)).Must(HttpStatusCode.NoContent);
        await CheckInAsync(runner);
        Assert.NotNull(await api.UseAsync<CheckInService, DeletedItemId?>(service => service.DeleteAllAsync(runner)));
        await CheckInAsync(runner);

        await api.UseAsync<CheckInService>(service => service.DeleteAllForGoodAsync(runner));

        Assert.Empty(await api.UseAsync<CheckInService, IReadOnlyList<CheckIn>>(service => service.AllAsync(runner)));
        Assert.Equal(DeletedKind.Run, Assert.Single((await ListAsync(runner)).Lines).Kind);
    }

    [Fact]
    public async Task Items_are_deleted_for_good_in_the_night_after_30_days()
    {
        var (runner, program) = await api.NewRunnerAsync();
        var old = (await program.ImportAsync(("old.gpx", MadeFiles.Gpx(Morning.AddYears(-2))))).Rows()[0].RunId!;
        (await program.Delete($"/api/v1/runs/{old}")).Must(HttpStatusCode.NoContent);
        api.Time.Advance(TimeSpan.FromDays(2));
        await CheckInAsync(runner);
        var late = await api.UseAsync<CheckInService, DeletedItemId?>(service => service.DeleteAllAsync(runner));
        Assert.Equal(2, (await ListAsync(runner)).Total);

        api.Time.Advance(TimeSpan.FromDays(29));

        for (var tries = 0; (await ListAsync(runner)).Total > 1; tries++)
        {
            Assert.True(tries < 400, "The old item is still there.");
            await Task.Delay(50);
            api.Time.Advance(TimeSpan.FromMinutes(15));
        }

        Assert.Equal(late, Assert.Single((await ListAsync(runner)).Lines).Id);
    }

    private static async Task<string> RunsAsync(HttpClient program) => string.Join('\n', (await program.RunsAsync()).Select(run =>
    {
        run.AsObject().Remove("version");
        return run.ToJsonString();
    }));

    private static async Task<string> PictureAsync(HttpClient program) =>
        (await program.Get("/api/v1/blocks")).Json.ToJsonString() + string.Join('\n', (await program.RunsAsync()).Select(run => run.ToJsonString()));

    private Task<DeletedItemsView> ListAsync(RunnerId runner) => api.UseAsync<DeletedItemsService, DeletedItemsView>(deleted => deleted.ListAsync(runner, 50));

    private Task<RestoreOutcome> RestoreAsync(RunnerId runner, DeletedItemId id) =>
        api.UseAsync<DeletedItemsService, RestoreOutcome>(deleted => deleted.RestoreAsync(runner, id));

    private Task<CheckInOutcome> CheckInAsync(RunnerId runner) => api.UseAsync<CheckInService, CheckInOutcome>(
        service => service.CheckInAsync(runner, new CheckInInput { Energy = 3, Sleep = 3, Legs = 3, Mood = 3, Calm = 3 }));

    private async Task<int> OriginalsAsync(RunnerId runner)
    {
        await using var db = await api.App.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        return await db.Originals.OwnedBy(runner).CountAsync();
    }
}
