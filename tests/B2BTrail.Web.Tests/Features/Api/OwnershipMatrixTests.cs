using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using B2BTrail.Data;
using B2BTrail.Data.Deleted;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Feed;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Features.Weeks;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Features.Runs.Imports;
using B2BTrail.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Api;

/// <summary>
/// Whatever names a thing by its id is tried with the id of another runner's thing. Endpoints and use cases are found by reflection, so a
/// new one is tried from the day on which it is written.
/// </summary>
public sealed class OwnershipMatrixTests(ApiApp api) : IClassFixture<ApiApp>
{
    private static readonly Type[] Ids =
    [
        typeof(Guid),
        .. ((Type[])[typeof(RunnerId), typeof(TrailDb)]).SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.IsValueType && type != typeof(RunnerId) && type.Name.EndsWith("Id", StringComparison.Ordinal)),
    ];

    private static readonly DateTime Noon = new(2027, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>All use cases: classes that take a runner's id first.</summary>
    private static IEnumerable<Type> UseCases => typeof(BlockService).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false, IsNested: false } && type.Namespace?.StartsWith("B2BTrail.Web.Features", StringComparison.Ordinal) == true)
        .Where(type => Methods(type).Any());

    [Fact]
    public async Task Every_endpoint_with_an_id_answers_404_to_another_runner_and_changes_nothing()
    {
        var (victim, owner) = await api.NewRunnerAsync();
        var intruder = await api.NewProgramAsync();
        var things = new Dictionary<string, (string Id, JsonObject? Body)>
        {
            ["blocks"] = ((await owner.Post("/api/v1/blocks", Sample.Block())).Must(HttpStatusCode.Created).Id, Sample.Block()),
            ["runs"] = ((await owner.Post("/api/v1/runs", Sample.Run())).Must(HttpStatusCode.Created).Id, Sample.Run()),
            ["imports"] = ((string)(await owner.ImportAsync(("run.gpx", MadeFiles.Gpx(Noon))))["id"]!, null),
        };
        var before = await PictureAsync(victim);

        var tried = 0;
        foreach (var endpoint in api.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.RoutePattern.RawText is not { } path || !path.StartsWith("/api/", StringComparison.Ordinal) || !path.Contains('{', StringComparison.Ordinal))
            {
                continue;
            }

            var (id, sent) = things[path.Split('/')[3]];
            var address = path.Replace("{id:guid}", id, StringComparison.Ordinal);
            Assert.False(address.Contains('{', StringComparison.Ordinal), $"{path} names a thing for which there is no example here.");
            foreach (var method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods)
            {
                var body = method is "PUT" or "POST" ? sent?.ToJsonString() : null;
                (await intruder.SendAsync(new HttpMethod(method), address, body)).Must(HttpStatusCode.NotFound);
                using var visitor = api.App.Visitor();
                (await visitor.SendAsync(new HttpMethod(method), address, body)).Must(HttpStatusCode.Unauthorized);
                tried++;
            }
        }

        Assert.True(tried >= 6);
        Assert.Equal(before, await PictureAsync(victim));
    }

    [Fact]
    public async Task Every_use_case_with_an_id_finds_nothing_for_another_runner_and_changes_nothing()
    {
        var (victim, owner) = await api.NewRunnerAsync();
        var (intruder, intruding) = await api.NewRunnerAsync();
        var block = (await owner.Post("/api/v1/blocks", Sample.Block())).Must(HttpStatusCode.Created).Json;
        var session = block["weeks"]!.AsArray().SelectMany(week => week!["sessions"]!.AsArray()).First(s => (string)s!["kind"]! == "easy")!;
        var run = (await owner.Post("/api/v1/runs", Sample.Run((string)session["date"]!))).Must(HttpStatusCode.Created).Json;
        var theirs = new Dictionary<Type, object>
        {
            [typeof(BlockId)] = new BlockId(Guid.Parse((string)block["id"]!)),
            [typeof(SessionId)] = new SessionId(Guid.Parse((string)session["id"]!)),
            [typeof(RunId)] = new RunId(Guid.Parse((string)run["id"]!)),
            [typeof(DateOnly)] = DateOnly.Parse((string)session["date"]!, CultureInfo.InvariantCulture),
            [typeof(Distance)] = new Distance((double)session["distanceMeters"]!),
            [typeof(RunInput)] = new RunInput { LocalDate = new(2027, 1, 9), DistanceMeters = 1 },
            [typeof(BlockInput)] = BlockInput.From((await api.UseAsync<BlockService, Block?>(
                service => service.FindAsync(victim, new BlockId(Guid.Parse((string)block["id"]!)))))!.Request),
            [typeof(Run)] = (await api.UseAsync<RunService, Run?>(log => log.FindAsync(victim, new RunId(Guid.Parse((string)run["id"]!)))))!,
        };
        theirs[typeof(Guid)] = (await api.UseAsync<AccessTokens, IReadOnlyList<AccessTokenLine>>(tokens => tokens.ListAsync(victim))).Single().Id;
        var import = await owner.ImportAsync(
            ("run.gpx", MadeFiles.Gpx(Noon)), ("ride.gpx", MadeFiles.Gpx(Noon.AddDays(1), type: "cycling")), ("route.gpx", MadeFiles.Route()));
        theirs[typeof(ImportId)] = new ImportId(Guid.Parse((string)import["id"]!));
        theirs[typeof(FileFilter)] = new FileFilter();
        theirs[typeof(FileDecision)] = FileDecision.AddAsRun;
        theirs[typeof(int)] = 1;
        theirs[typeof(IReadOnlyList<int>)] = new List<int> { 0, 1, 2 };
        theirs[typeof(IReadOnlyList<UploadedFile>)] = new List<UploadedFile> { new("run.gpx", new(new Sha256(new string('0', 64)), 1)) };
        var checkIn = new CheckInInput { Energy = 3, Sleep = 3, Legs = 3, Mood = 3, Calm = 3 };
        theirs[typeof(CheckInInput)] = checkIn;
        var saved = Assert.IsType<CheckInOutcome.Saved>(await api.UseAsync<CheckInService, CheckInOutcome>(diary => diary.CheckInAsync(victim, checkIn))).CheckIn;
        (theirs[typeof(CheckInId)], theirs[typeof(ShownCheckIn)]) = (saved.Id, new ShownCheckIn(saved.LocalDate, saved.Answers));
        var gone = (await owner.Post("/api/v1/runs", Sample.Run("2026-11-11"))).Must(HttpStatusCode.Created).Id;
        theirs[typeof(DeletedItemId)] = Assert.IsType<DeleteOutcome.Deleted>(
            await api.UseAsync<RunService, DeleteOutcome>(log => log.DeleteAsync(victim, new RunId(Guid.Parse(gone))))).Item;
        theirs[typeof(PlanEdit)] = new PlanEdit.Skip((DateOnly)theirs[typeof(DateOnly)]);
        theirs[typeof(string)] = "Taken over";
        theirs[typeof(ReplanReply)] = ReplanReply.Refused;
        theirs[typeof(IReadOnlyList<ProposalLine>)] = Array.Empty<ProposalLine>();
        var plan = (await api.UseAsync<BlockService, Block?>(service => service.FindAsync(victim, (BlockId)theirs[typeof(BlockId)])))!.Plan;
        var moved = ChangedBlock.WithRaceOn(plan, new TrainingHistory([], plan.StartDate), [], plan.StartDate, plan.EndDate.AddDays(14))!;
        var view = (await api.UseAsync<BlockQueries, BlockView?>(blocks => blocks.OpenAsync(victim, (BlockId)theirs[typeof(BlockId)], default)))!;
        theirs[typeof(MoveRaceOutcome.Shown)] = new MoveRaceOutcome.Shown(0, moved, view, []);
        theirs[typeof(BlockEditOutcome.Shown)] = new BlockEditOutcome.Shown(0, moved, view, []);
        theirs[typeof(bool)] = true;
        Assert.NotNull(await api.UseAsync<CalendarFeeds, string?>(feeds => feeds.MakeAsync(victim, (BlockId)theirs[typeof(BlockId)])));
        var before = await PictureAsync(victim);
        var own = await PictureAsync(intruder);

        var tried = new List<string>();
        foreach (var (type, method) in UseCases.SelectMany(type => Methods(type).Select(method => (type, method))))
        {
            var parameters = method.GetParameters();
            if (!parameters.Any(p => Ids.Contains(Bare(p.ParameterType))))
            {
                continue;
            }

            await using var scope = api.App.Services.CreateAsyncScope();
            var arguments = parameters.Select((p, i) => i == 0 ? intruder
                : p.ParameterType == typeof(CancellationToken) ? CancellationToken.None
                : theirs.TryGetValue(Bare(p.ParameterType), out var value) ? value
                : p.ParameterType == typeof(int?) ? (object?)null
                : throw new InvalidOperationException($"{type.Name}.{method.Name} takes a {p.ParameterType.Name} that this test has none of.")).ToArray();
            var task = (Task)method.Invoke(scope.ServiceProvider.GetRequiredService(type), arguments)!;
            await task;
            var answer = method.ReturnType.IsGenericType ? method.ReturnType.GetProperty("Result")!.GetValue(task) : null;
            Assert.True(
                answer is null or false or DeleteOutcome.Missing or RestoreOutcome.Missing or RunLog { Lines: 0 } or ICollection { Count: 0 } or RunOutcome.Missing or KeepOutcome.Refused or StartOutcome.IdTaken or PageOf<FileView> { Total: 0, Items.Count: 0 }
                    or CheckInOutcome.Missing or PlannedRunOutcome.Stale or PlanEditOutcome.Missing or ProposalOutcome.Missing or MoveRaceOutcome.Missing or BlockEditOutcome.Missing or DayVerdict { Distance.Meters: 0, Replaced: null },
                $"{type.Name}.{method.Name} answered {answer}.");
            tried.Add($"{type.Name}.{method.Name}");
        }

        Assert.Superset(
            new HashSet<string>
            {
                "BlockService.KeepAsync", "BlockService.FindAsync", "BlockService.DeleteAsync", "BlockService.RestoreAsync",
                "RunService.LogAsync", "RunService.ChangeAsync", "RunService.LinkAsync", "RunService.FindAsync", "RunService.DeleteAsync", "RunService.RestoreAsync", "PlannedRunService.SaveAsync", "AccessTokens.RevokeAsync",
                "ImportService.StartAsync", "ImportService.FindAsync", "ImportService.FilesAsync", "ImportService.StopAsync", "ImportService.ResumeAsync",
                "ImportUndoService.UndoAsync", "FileDecisionService.AnswerAsync", "NewReadingService.TakeAsync", "NewReadingService.UndoAsync", "StoredFiles.OfRunAsync", "StoredFiles.OfUploadAsync",
                "PlanEditService.EditAsync", "PlanEditService.UndoAsync", "PlanEditService.RedoAsync", "PlanEditService.RestoreAsync", "PlanEditService.HistoryAsync",
                "ReplanService.LookAsync", "ReplanService.AcceptAsync", "ReplanService.DeclineAsync", "MoveRaceService.LookAsync", "MoveRaceService.MoveAsync", "BlockEditService.LookAsync", "BlockEditService.SaveAsync", "SecondDayService.LookAsync", "SecondDayService.TakeAsync",
                "SecondDayService.TakeBackAsync", "CalendarFeeds.MakeAsync", "CalendarFeeds.EndAsync", "CalendarFeeds.SinceAsync",
                "CheckInService.SaveAsync", "CheckInService.DeleteAsync", "CheckInService.RestoreAsync", "ImportRestoreService.RestoreAsync", "DeletedItemsService.RestoreAsync", "DeletedItemsService.DeleteAsync", "BlockQueries.OpenAsync", "BlockQueries.WhyAsync", "BlockQueries.PlanAsync",
            },
            tried.ToHashSet());
        Assert.Equal(before, await PictureAsync(victim));
        Assert.Equal(own, await PictureAsync(intruder));
    }

    [Fact]
    public async Task A_run_cannot_name_a_session_of_another_runner()
    {
        var owner = await api.NewProgramAsync();
        var intruder = await api.NewProgramAsync();
        var block = (await owner.Post("/api/v1/blocks", Sample.Block())).Must(HttpStatusCode.Created).Json;
        var run = Sample.Run();
        run["plannedSessionId"] = (string)block["weeks"]![0]!["sessions"]!.AsArray().First(s => (string)s!["kind"]! != "rest")!["id"]!;
        Assert.Equal(["plannedSessionId"], (await intruder.Post("/api/v1/runs", run)).Faults);
        var own = (await intruder.Post("/api/v1/runs", Sample.Run())).Must(HttpStatusCode.Created);
        Assert.Equal(["plannedSessionId"], (await intruder.Put(own.Location!, run)).Faults);
    }

    [Fact]
    public async Task What_belongs_to_nobody_by_id_belongs_to_the_runner_who_asks()
    {
        var (victim, owner) = await api.NewRunnerAsync();
        var (intruder, _) = await api.NewRunnerAsync();
        (await owner.Post("/api/v1/blocks", Sample.Block())).Must(HttpStatusCode.Created);
        (await owner.Post("/api/v1/runs", Sample.Run("2027-06-15"))).Must(HttpStatusCode.Created);
        await api.UseAsync<AutosaveService>(async drafts =>
        {
            await drafts.KeepAsync(victim, "run/new", new Note("mine"));
            await drafts.DropAsync(intruder, "run/new");
        });

        Assert.Equal(0, (await api.UseAsync<RunService, PageOf<RunRow>>(log => log.ListAsync(intruder, RunFilter.All, 0, 10))).Total);
        Assert.Equal(0, (await api.UseAsync<BlockQueries, PageOf<BlockRow>>(blocks => blocks.ListAsync(intruder, BlockFilter.All, 0, 10))).Total);
        Assert.Null(await api.UseAsync<BlockQueries, BlockId?>(blocks => blocks.FollowedOnAsync(intruder, new(2027, 3, 3))));
        Assert.Null(await api.UseAsync<FitnessQueries, Fitness?>(fitness => fitness.EstimateAsync(intruder)));
        Assert.Null(await api.UseAsync<FitnessQueries, LoggedPace?>(fitness => fitness.PaceAsync(intruder)));
        Assert.Null(await api.UseAsync<AutosaveService, Note?>(drafts => drafts.ReadAsync<Note>(intruder, "run/new")));
        Assert.Equal("mine", (await api.UseAsync<AutosaveService, Note?>(drafts => drafts.ReadAsync<Note>(victim, "run/new")))?.Text);
        var weeks = await api.UseAsync<WeekQueries, IReadOnlyList<WeekTotals>>(book => book.WeeksAsync(intruder, new(2027, 1, 1), new(2027, 6, 30)));
        Assert.All(weeks, week => Assert.Equal((default, default, null), (week.Planned, week.Done, week.Mark)));
    }

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static IEnumerable<MethodInfo> Methods(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => method.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(RunnerId)
            && typeof(Task).IsAssignableFrom(method.ReturnType) && !method.IsGenericMethod);

    /// <summary>All that a runner has, as text.</summary>
    private async Task<string> PictureAsync(RunnerId runnerId)
    {
        await using var scope = api.App.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        var runs = await db.Runs.Where(r => r.RunnerId == runnerId).OrderBy(r => r.Id).ToListAsync();
        var sessions = await db.Sessions.Where(s => s.RunnerId == runnerId).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync();
        var tokens = await db.AccessTokens.CountAsync(t => t.RunnerId == runnerId);
        var imports = await db.Imports.Where(i => i.RunnerId == runnerId).OrderBy(i => i.Id).Select(i => new { i.Id, i.State, i.StopAsked, i.TakenBackUtc }).ToListAsync();
        var files = await db.ImportedFiles.Where(f => f.RunnerId == runnerId).OrderBy(f => f.ImportId).ThenBy(f => f.Number).Select(f => new { f.Outcome, f.Question, f.RunId }).ToListAsync();
        var kept = await db.Originals.CountAsync(o => o.RunnerId == runnerId) + (1000 * await db.Recordings.CountAsync(r => r.RunnerId == runnerId));
        var plans = $"{await db.PlanRevisions.CountAsync(r => r.RunnerId == runnerId)} {await db.Replannings.CountAsync(r => r.RunnerId == runnerId)} "
            + $"{await db.ReplanAnswers.CountAsync(a => a.RunnerId == runnerId)} {await db.CalendarFeeds.CountAsync(f => f.RunnerId == runnerId)} "
            + $"{await db.CheckIns.CountAsync(c => c.RunnerId == runnerId)} {await db.DeletedItems.CountAsync(i => i.RunnerId == runnerId)}\n";
        return plans + string.Join('\n', imports) + string.Join('\n', files) + kept + string.Join('\n', runs.Select(r => $"{r.Id} {r.Entry} {r.SessionId} {r.LinkedBy} {r.Version}")) + "\n" + string.Join(',', sessions) + "\n" + tokens;
    }

    private sealed record Note(string Text);
}
