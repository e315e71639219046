using System.Text.Json.Nodes;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Readiness;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Tests.Features.Blocks.Replanning;

public sealed class MoveRaceServiceTests(SpringApp api) : IClassFixture<SpringApp>
{
    private static readonly DateOnly Saturday = SpringApp.Today.AddDays(3);

    [Theory]
    [InlineData(14)]
    [InlineData(-14)]
    [InlineData(-60)]
    [InlineData(1)]
    public async Task A_race_on_another_day_is_shown_moved_undone_and_redone_to_exactly_what_stood(int days)
    {
        var block = await BlockInProgress.StartAsync(api);
        await block.EditAsync(new PlanEdit.MarkTimeOff(Saturday.AddDays(10), Saturday.AddDays(12)));
        await block.EditAsync(new PlanEdit.Skip((await block.PlanAsync()).Sessions.Last(d => d.Kind == SessionKind.Easy).Date));
        var (before, answered, view) = (await block.PlanAsync(), await AnswerAsync(block), await block.ViewAsync());
        var race = before.EndDate.AddDays(days);

        var shown = Assert.IsType<MoveRaceOutcome.Shown>(await LookAsync(block, race));
        Assert.Equal(2, await block.VersionAsync());
        Assert.IsType<PlanEditOutcome.Done>(await MoveAsync(block, shown));

        var moved = await block.PlanAsync();
        Assert.Equal((race, SessionKind.Race), (moved.EndDate, moved.Sessions[^1].Kind));
        Assert.Equal(before.Sessions[^1].Id, moved.Sessions[^1].Id);
        Assert.Equal(before.Sessions.Where(d => d.Date < SpringApp.Today), moved.Sessions.Where(d => d.Date < SpringApp.Today));
        Assert.Equal(shown.Moved.Plan.Sessions.Select(Asked), moved.Sessions.Select(Asked));
        var answer = await AnswerAsync(block);
        Assert.Equal($"{race:yyyy-MM-dd}", (string)answer["race"]!["date"]!);
        Assert.Equal(moved.Weeks.Count, answer["weeks"]!.AsArray().Count);
        Assert.Equal(
            (race, moved.Weeks.Count, moved.Sessions.Count),
            await block.StoredAsync(async db => (
                await db.Blocks.Where(b => b.Id == block.Id).Select(b => b.EndDate).SingleAsync(),
                await db.Weeks.CountAsync(w => w.BlockId == block.Id),
                await db.Sessions.CountAsync(s => s.BlockId == block.Id))));
        Assert.Equal(ChangeCause.RaceMoved, (await block.HistoryAsync())[0].Cause);

        Assert.IsType<PlanEditOutcome.Done>(await block.OnPlanAsync((service, version) => service.UndoAsync(block.Runner, block.Id, version)));
        Assert.Equal(before.Sessions, (await block.PlanAsync()).Sessions);
        Assert.Equal(before.Weeks.Select(Kinds), (await block.PlanAsync()).Weeks.Select(Kinds));
        Assert.True(before.Request.AsksTheSameAs((await block.PlanAsync()).Request with { Availability = before.Request.Availability, Habits = before.Request.Habits }));
        Assert.Equal(answered.ToJsonString(), (await AnswerAsync(block)).ToJsonString());
        Assert.Equal(view.Weeks.SelectMany(w => w.Sessions).Select(d => (d.Date, d.Done, d.RunId)), (await block.ViewAsync()).Weeks.SelectMany(w => w.Sessions).Select(d => (d.Date, d.Done, d.RunId)));

        Assert.IsType<PlanEditOutcome.Done>(await block.OnPlanAsync((service, version) => service.RedoAsync(block.Runner, block.Id, version)));
        Assert.Equal(moved.Sessions, (await block.PlanAsync()).Sessions);
        Assert.Equal(answer.ToJsonString(), (await AnswerAsync(block)).ToJsonString());
    }

    [Fact]
    public async Task An_earlier_version_is_gone_back_to_over_moved_races_and_that_is_undone()
    {
        var block = await BlockInProgress.StartAsync(api);
        var kept = await block.PlanAsync();
        await MoveAsync(block, kept.EndDate.AddDays(14));
        await block.EditAsync(new PlanEdit.Skip(Saturday.AddDays(5)));
        await MoveAsync(block, kept.EndDate.AddDays(-21));
        var last = await block.PlanAsync();

        Assert.IsType<PlanEditOutcome.Done>(await block.OnPlanAsync((service, version) => service.RestoreAsync(block.Runner, block.Id, version, 0)));
        Assert.Equal(kept.Sessions, (await block.PlanAsync()).Sessions);
        Assert.True(kept.FirstPlan.AsksTheSameAs((await block.PlanAsync()).FirstPlan));
        Assert.Equal(
            new PlanEditOutcome.Refused(EditProblem.NoChange, null),
            await block.OnPlanAsync((service, version) => service.RestoreAsync(block.Runner, block.Id, version, 0)));

        await block.OnPlanAsync((service, version) => service.UndoAsync(block.Runner, block.Id, version));
        Assert.Equal(last.Sessions, (await block.PlanAsync()).Sessions);
        Assert.Equal(last.EndDate, (await block.ViewAsync()).EndDate);
    }

    [Fact]
    public async Task A_plan_that_changed_since_it_was_shown_is_not_touched()
    {
        var block = await BlockInProgress.StartAsync(api);
        var race = (await block.PlanAsync()).EndDate;
        var shown = Assert.IsType<MoveRaceOutcome.Shown>(await LookAsync(block, race.AddDays(14)));
        await block.EditAsync(new PlanEdit.Skip(Saturday.AddDays(5)));

        Assert.Equal(new PlanEditOutcome.Stale(1), await MoveAsync(block, shown));

        // The version is the same, but what was run is not.
        shown = Assert.IsType<MoveRaceOutcome.Shown>(await LookAsync(block, SpringApp.Today.AddDays(20)));
        await block.RunAsync(SpringApp.Today, Distance.FromMiles(9));
        Assert.Equal(new PlanEditOutcome.Stale(1), await MoveAsync(block, shown));
        Assert.Equal(race, (await block.PlanAsync()).EndDate);
    }

    [Fact]
    public async Task Of_two_tabs_that_move_it_at_once_one_does()
    {
        var block = await BlockInProgress.StartAsync(api);
        var race = (await block.PlanAsync()).EndDate;
        var shown = Assert.IsType<MoveRaceOutcome.Shown>(await LookAsync(block, race.AddDays(14)));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => MoveAsync(block, shown))));

        Assert.Single(outcomes.OfType<PlanEditOutcome.Done>());
        Assert.Single(outcomes.OfType<PlanEditOutcome.Stale>());
        Assert.Equal(race.AddDays(14), (await block.PlanAsync()).EndDate);
    }

    [Fact]
    public async Task A_day_that_cannot_be_the_race_says_why()
    {
        var block = await BlockInProgress.StartAsync(api);
        var race = (await block.PlanAsync()).EndDate;
        await block.EditAsync(new PlanEdit.MarkTimeOff(race.AddDays(-8), race.AddDays(-8)));

        Assert.Equal("That is the race day already. Enter another day.", await WhyAsync(race));
        Assert.Equal("Enter a race day after today.", await WhyAsync(SpringApp.Today));
        Assert.Equal("Enter a race day after today.", await WhyAsync(SpringApp.Today.AddDays(-200)));
        Assert.Equal("That is more than two years away. Start the block closer to it.", await WhyAsync(race.AddDays(1000)));
        Assert.StartsWith("Enter a date from 2000 to 2199", await WhyAsync(DateOnly.MaxValue), StringComparison.Ordinal);
        Assert.Equal("That day is time off. Remove the time off first.", await WhyAsync(race.AddDays(-8)));
        await block.CheckInAsync(new CheckInInput { Energy = 3, Sleep = 3, Legs = 3, Mood = 3, Calm = 3, Health = [HealthSigns.ChestPain] });
        Assert.StartsWith("Plan paused.", await WhyAsync(race.AddDays(14)), StringComparison.Ordinal);

        async Task<string> WhyAsync(DateOnly date) => Assert.IsType<MoveRaceOutcome.Refused>(await LookAsync(block, date)).Why;
    }

    [Fact]
    public async Task Another_runners_block_is_not_there()
    {
        var (block, other) = (await BlockInProgress.StartAsync(api), await BlockInProgress.StartAsync(api));
        var race = (await block.PlanAsync()).EndDate.AddDays(14);
        var shown = Assert.IsType<MoveRaceOutcome.Shown>(await LookAsync(block, race));

        Assert.IsType<MoveRaceOutcome.Missing>(await api.UseAsync<MoveRaceService, MoveRaceOutcome>(service => service.LookAsync(other.Runner, block.Id, race)));
        Assert.IsType<PlanEditOutcome.Missing>(await api.UseAsync<MoveRaceService, PlanEditOutcome>(service => service.MoveAsync(other.Runner, block.Id, shown)));
    }

    [Fact]
    public async Task A_run_that_stood_for_a_day_behind_the_new_race_stays_and_is_matched_by_its_date()
    {
        var block = await BlockInProgress.StartAsync(api);
        var plan = await block.PlanAsync();
        var behind = plan.Sessions.Last(d => d.Kind == SessionKind.Easy);
        var run = await block.StoredAsync(db => db.Runs.Where(r => r.RunnerId == block.Runner).OrderByDescending(r => r.LocalDate).FirstAsync());
        await block.StoredAsync(db => db.WriteAsync(token => db.Runs.Where(r => r.Id == run.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.SessionId, behind.Id).SetProperty(r => r.LinkedBy, LinkedBy.Hand), token), default));

        await MoveAsync(block, plan.EndDate.AddDays(-28));

        var left = await block.StoredAsync(db => db.Runs.SingleAsync(r => r.Id == run.Id));
        Assert.NotNull(run.SessionId);
        Assert.Equal((run.SessionId, LinkedBy.Matching, run.Distance), (left.SessionId, left.LinkedBy, left.Distance));
    }

    private static (DateOnly, SessionKind, Distance) Asked(StandingSession session) => (session.Date, session.Kind, session.Distance);

    private static (int, WeekKind, Phase) Kinds(PlanWeek week) => (week.Number, week.Kind, week.Phase);

    private static async Task<JsonNode> AnswerAsync(BlockInProgress block) =>
        JsonNode.Parse(await block.Program.GetStringAsync($"/api/v1/blocks/{block.Id.Value}"))!;

    private Task<MoveRaceOutcome> LookAsync(BlockInProgress block, DateOnly date) =>
        api.UseAsync<MoveRaceService, MoveRaceOutcome>(service => service.LookAsync(block.Runner, block.Id, date));

    private Task<PlanEditOutcome> MoveAsync(BlockInProgress block, MoveRaceOutcome.Shown shown) =>
        api.UseAsync<MoveRaceService, PlanEditOutcome>(service => service.MoveAsync(block.Runner, block.Id, shown));

    private async Task MoveAsync(BlockInProgress block, DateOnly date) =>
        Assert.IsType<PlanEditOutcome.Done>(await MoveAsync(block, Assert.IsType<MoveRaceOutcome.Shown>(await LookAsync(block, date))));
}
