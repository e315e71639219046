using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Today;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Tests.Features.Today;

/// <summary>A session done as planned is one run in the log, whoever presses how often.</summary>
public sealed class TodayServiceTests : TrailTestContext
{
    private static readonly CheckInInput Fine = new() { Energy = 4, Sleep = 4, Legs = 4, Mood = 4, Calm = 4 };

    private Block _block = null!;

    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        var kept = await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(GallerySamples.Request));
        _block = Assert.IsType<KeepOutcome.Kept>(kept).Block;
        GoTo(Next(SessionKind.Easy));
        foreach (var session in _block.Plan.Sessions.Where(d => d.IsOnFoot && d.Date < Me.Today))
        {
            await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput { LocalDate = session.Date, DistanceMeters = session.Distance.Meters });
        }
    }

    [Fact]
    public async Task The_run_has_the_planned_figures_and_fulfills_its_session()
    {
        var view = await LookAsync();

        var saved = Assert.IsType<PlannedRunOutcome.Saved>(await Get<TodayService>().DoneAsPlannedAsync(Me, view));

        var (run, planned) = (await Get<RunService>().FindAsync(Me.Id, saved.Run), view.Plan!.Session);
        Assert.Equal((Me.Today, planned.Distance, planned.Duration, planned.Ascent), (run!.LocalDate, run.Distance, run.Moving, run.Ascent));
        Assert.Equal((planned.Id, LinkedBy.Hand, RunSource.Manual), (run.SessionId, run.LinkedBy, run.Source));
        Assert.Null(run.Rpe);
        var after = await LookAsync();
        Assert.Equal(planned.Distance, after.Plan!.Session.Done);
        Assert.Equal(view.Week.Done.Distance + planned.Distance, after.Week.Done.Distance);
        Assert.Equal(view.Week.SessionsDone + 1, after.Week.SessionsDone);
    }

    [Fact]
    public async Task Pressed_twice_and_in_two_tabs_it_is_one_run()
    {
        var view = await LookAsync();

        var outcomes = await Task.WhenAll(
            Get<TodayService>().DoneAsPlannedAsync(Me, view), Get<TodayService>().DoneAsPlannedAsync(Me, view), Get<TodayService>().DoneAsPlannedAsync(Me, view));

        Assert.Single(outcomes.OfType<PlannedRunOutcome.Saved>());
        Assert.Equal(2, outcomes.OfType<PlannedRunOutcome.AlreadyRun>().Count());
        Assert.Equal(1, (await Get<RunService>().ListAsync(Me.Id, new RunFilter { From = Me.Today }, 0, 10)).Total);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_tab_from_before_a_warning_sign_saves_nothing(bool isFever, bool hasPain)
    {
        var view = await LookAsync();
        await Get<CheckInService>().CheckInAsync(Me.Id, Fine with
        {
            Health = isFever ? [HealthSigns.Fever] : [],
            Pain = hasPain ? new() { Site = BodySite.Knee, Now = 7 } : null,
        });

        Assert.IsType<PlannedRunOutcome.Stale>(await Get<TodayService>().DoneAsPlannedAsync(Me, view));
        Assert.Equal(0, (await Get<RunService>().ListAsync(Me.Id, new RunFilter { From = Me.Today }, 0, 10)).Total);
    }

    [Fact]
    public async Task A_tab_from_before_a_change_of_the_plan_saves_nothing()
    {
        var view = await LookAsync();
        var change = new PlanEdit.SetDistance(Me.Today, view.Plan!.Session.Distance - Distance.FromMiles(1));
        Assert.IsType<PlanEditOutcome.Done>(await Get<PlanEditService>().EditAsync(Me.Id, _block.Id, _block.Version, change));

        Assert.IsType<PlannedRunOutcome.Stale>(await Get<TodayService>().DoneAsPlannedAsync(Me, view));
        Assert.Equal(0, (await Get<RunService>().ListAsync(Me.Id, new RunFilter { From = Me.Today }, 0, 10)).Total);
    }

    [Theory]
    [InlineData(SessionKind.Rest)]
    [InlineData(SessionKind.Race)]
    public async Task Rest_and_a_race_are_not_saved_as_planned(SessionKind kind)
    {
        GoTo(Next(kind));

        Assert.IsType<PlannedRunOutcome.Stale>(await Get<TodayService>().DoneAsPlannedAsync(Me, await LookAsync()));
    }

    [Fact]
    public async Task A_session_of_another_runner_is_none()
    {
        var session = (await LookAsync()).Plan!.Session;

        Assert.IsType<PlannedRunOutcome.Stale>(await Get<PlannedRunService>().SaveAsync(
            new(Guid.CreateVersion7()), session.Id, session.Date, session.Distance, session.Distance));
    }

    private DateOnly Next(SessionKind kind) => _block.Plan.Sessions.First(s => s.Kind == kind && s.Date >= Me.Today).Date;

    private Task<TodayView> LookAsync() => Get<TodayQuery>().LookAsync(Me, CancellationToken.None);

    private void GoTo(DateOnly today)
    {
        Me = new Viewer(Me.Id, Me.Preferences, today);
        Clock.SetUtcNow(new DateTimeOffset(today, new TimeOnly(12, 0), TimeSpan.Zero));
    }
}
