using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Blocks;

/// <summary>The program on a Wednesday in spring, eleven weeks into the blocks of its tests.</summary>
public sealed class SpringApp() : ApiApp(new DateTimeOffset(Today, new TimeOnly(12, 0), TimeSpan.Zero))
{
    public static readonly DateOnly Today = new(2027, 3, 17);
}

/// <summary>A runner in the middle of a block.</summary>
internal sealed class BlockInProgress
{
    private readonly ApiApp _api;

    private BlockInProgress(ApiApp api, RunnerId runnerId, HttpClient program, BlockId id) =>
        (_api, Runner, Program, Id) = (api, runnerId, program, id);

    public RunnerId Runner { get; }

    public HttpClient Program { get; }

    public BlockId Id { get; }

    /// <summary>A block whose eleventh week, one of a pair, holds today: its Wednesday, or the second day of the pair.</summary>
    /// <param name="api">The program.</param>
    /// <param name="onSecondDay">Whether today is the second day of the pair.</param>
    /// <param name="missed">The days that were not run; all others up to yesterday were, as planned.</param>
    public static async Task<BlockInProgress> StartAsync(ApiApp api, bool onSecondDay = false, Func<StandingSession, bool>? missed = null)
    {
        var (runnerId, program) = await api.NewRunnerAsync();
        var block = Sample.Block();
        (block["startDate"], block["firstDay"]) = onSecondDay ? ("2026-12-31", "tuesday") : ("2027-01-04", "saturday");
        var kept = (await api.Time.OnDayAsync(DateOnly.Parse((string)block["startDate"]!, CultureInfo.InvariantCulture), () => program.Post("/api/v1/blocks", block)))
            .Must(HttpStatusCode.Created);
        var story = new BlockInProgress(api, runnerId, program, new BlockId(Guid.Parse(kept.Id)));
        foreach (var session in (await story.PlanAsync()).Sessions.Where(d => d.IsOnFoot && d.Date < SpringApp.Today && missed?.Invoke(d) != true))
        {
            await story.RunAsync(session.Date, session.Distance);
        }

        return story;
    }

    public async Task RunAsync(DateOnly date, Distance distance, int? rpe = null, Duration? time = null)
    {
        var run = new JsonObject { ["localDate"] = $"{date:yyyy-MM-dd}", ["distanceMeters"] = distance.Meters };
        if (rpe is not null)
        {
            run["rpe"] = rpe;
        }

        if (time is { } t)
        {
            run["movingSeconds"] = t.Seconds;
        }

        (await Program.Post("/api/v1/runs", run)).Must(HttpStatusCode.Created);
    }

    public async Task<StandingPlan> PlanAsync() => (await _api.UseAsync<BlockQueries, ExplainedPlan?>(book => book.PlanAsync(Runner, Id, default)))!.Block.Plan;

    public async Task<BlockView> ViewAsync() => (await _api.UseAsync<BlockQueries, BlockView?>(book => book.OpenAsync(Runner, Id, default)))!;

    public async Task<int> VersionAsync() => (await ViewAsync()).Version;

    public async Task<PlanEditOutcome> EditAsync(PlanEdit edit) => await EditAsync(await VersionAsync(), edit);

    public Task<PlanEditOutcome> EditAsync(int version, PlanEdit edit) =>
        _api.UseAsync<PlanEditService, PlanEditOutcome>(service => service.EditAsync(Runner, Id, version, edit));

    public async Task<PlanEditOutcome> OnPlanAsync(Func<PlanEditService, int, Task<PlanEditOutcome>> work)
    {
        int version = await VersionAsync();
        return await _api.UseAsync<PlanEditService, PlanEditOutcome>(service => work(service, version));
    }

    public Task<IReadOnlyList<PlanRevision>> HistoryAsync() =>
        _api.UseAsync<PlanEditService, IReadOnlyList<PlanRevision>>(service => service.HistoryAsync(Runner, Id));

    public async Task<ReplanView> LookAsync() => (await _api.UseAsync<ReplanService, ReplanView?>(service => service.LookAsync(Runner, Id)))!;

    public async Task<Proposal> ProposalAsync() => Assert.IsType<ReplanOutcome.Proposed>((await LookAsync()).Outcome).Proposal;

    public async Task<ProposalOutcome> AcceptAsync(params IReadOnlyList<ProposalLine> lines)
    {
        int version = await VersionAsync();
        return await _api.UseAsync<ReplanService, ProposalOutcome>(service => service.AcceptAsync(Runner, Id, version, lines));
    }

    public Task<bool> DeclineAsync(ReplanReply reply) => _api.UseAsync<ReplanService, bool>(service => service.DeclineAsync(Runner, Id, reply));

    public Task<SecondDayView?> MorningAsync() => _api.UseAsync<SecondDayService, SecondDayView?>(service => service.LookAsync(Runner, Id));

    public async Task<PlanEditOutcome> OnMorningAsync(Func<SecondDayService, int, Task<PlanEditOutcome>> work)
    {
        int version = await VersionAsync();
        return await _api.UseAsync<SecondDayService, PlanEditOutcome>(service => work(service, version));
    }

    public Task<CheckInOutcome> CheckInAsync(CheckInInput input) =>
        _api.UseAsync<CheckInService, CheckInOutcome>(diary => diary.CheckInAsync(Runner, input));

    /// <summary>Looks at what is stored.</summary>
    public async Task<T> StoredAsync<T>(Func<TrailDb, Task<T>> look)
    {
        await using var scope = _api.App.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        return await look(db);
    }
}
