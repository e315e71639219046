using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Replanning;

namespace B2BTrail.Web.Tests.Features.Blocks.Replanning;

public sealed class SecondDayServiceTests(SpringApp api) : IClassFixture<SpringApp>
{
    private static readonly DateOnly First = SpringApp.Today.AddDays(-1);

    [Fact]
    public async Task After_a_first_day_as_planned_the_second_goes_as_planned()
    {
        var block = await BlockInProgress.StartAsync(api, onSecondDay: true);

        var view = (await block.MorningAsync())!;

        Assert.Equal((SecondDayAction.Go, null, false), (view.Look.Answer.Way, view.Look.Change, view.HasCheckIn));
        Assert.IsType<PlanEditOutcome.Refused>(await block.OnMorningAsync((service, version) => service.TakeAsync(block.Runner, block.Id, version)));
    }

    [Fact]
    public async Task After_a_hard_first_day_the_shorter_second_is_taken_with_one_tap_and_back_with_one()
    {
        var block = await BlockInProgress.StartAsync(api, onSecondDay: true, missed: d => d.Date == First);
        var plan = await block.PlanAsync();
        var (first, second) = (plan.OnlySessionOn(First)!, plan.OnlySessionOn(SpringApp.Today)!);
        await block.RunAsync(First, first.Distance, rpe: 7);

        var answer = (await block.MorningAsync())!.Look.Answer;
        Assert.Equal(SecondDayAction.Shorten, answer.Way);
        Assert.InRange(answer.Distance.Meters, second.Distance.Meters * 0.6, second.Distance.Meters * 0.67);

        Assert.IsType<PlanEditOutcome.Done>(await block.OnMorningAsync((service, version) => service.TakeAsync(block.Runner, block.Id, version)));
        var taken = (await block.PlanAsync()).OnlySessionOn(SpringApp.Today)!;
        Assert.Equal((answer.Distance, SessionLock.SecondMorning, second.Id), (taken.Distance, taken.Lock, taken.Id));
        var shown = (await block.MorningAsync())!;
        Assert.True(shown.IsTaken);
        Assert.Equal((answer.Way, answer.Distance), (shown.Look.Answer.Way, shown.Look.Answer.Distance));

        Assert.IsType<PlanEditOutcome.Done>(await block.OnMorningAsync((service, version) => service.TakeBackAsync(block.Runner, block.Id, version)));
        Assert.Equal(plan.Sessions, (await block.PlanAsync()).Sessions);
        Assert.False((await block.MorningAsync())!.IsTaken);
    }

    [Fact]
    public async Task It_is_taken_back_alone_where_the_plan_was_changed_elsewhere_since()
    {
        var block = await BlockInProgress.StartAsync(api, onSecondDay: true);
        var second = (await block.PlanAsync()).OnlySessionOn(SpringApp.Today)!;
        await block.CheckInAsync(Entries.Fine with { Legs = 2 });
        await block.OnMorningAsync((service, version) => service.TakeAsync(block.Runner, block.Id, version));
        await block.EditAsync(new PlanEdit.MarkTimeOff(SpringApp.Today.AddDays(8), SpringApp.Today.AddDays(9)));

        Assert.IsType<PlanEditOutcome.Done>(await block.OnMorningAsync((service, version) => service.TakeBackAsync(block.Runner, block.Id, version)));

        var plan = await block.PlanAsync();
        Assert.Equal(second, plan.OnlySessionOn(SpringApp.Today));
        Assert.Equal(SessionLock.Blocked, plan.OnlySessionOn(SpringApp.Today.AddDays(8))!.Lock);
    }

    [Fact]
    public async Task Sore_legs_and_pain_rest()
    {
        var block = await BlockInProgress.StartAsync(api, onSecondDay: true);
        await block.CheckInAsync(Entries.Fine with { Legs = 1, Pain = new() { Site = BodySite.Shin, Now = 5 } });

        var view = (await block.MorningAsync())!;
        Assert.Equal((SecondDayAction.Rest, true), (view.Look.Answer.Way, view.HasCheckIn));
        await block.OnMorningAsync((service, version) => service.TakeAsync(block.Runner, block.Id, version));

        Assert.Equal(SessionKind.Rest, (await block.PlanAsync()).OnlySessionOn(SpringApp.Today)!.Kind);
    }

    [Fact]
    public async Task A_missed_first_day_leaves_one_long_run_within_its_limits()
    {
        var block = await BlockInProgress.StartAsync(api, onSecondDay: true, missed: d => d.Date == First);
        var plan = await block.PlanAsync();

        var answer = (await block.MorningAsync())!.Look.Answer;
        Assert.Equal(SecondDayAction.LongInstead, answer.Way);
        Assert.InRange(answer.Distance.Meters, plan.OnlySessionOn(SpringApp.Today)!.Distance.Meters, plan.OnlySessionOn(First)!.Distance.Meters);
        await block.OnMorningAsync((service, version) => service.TakeAsync(block.Runner, block.Id, version));

        var taken = (await block.PlanAsync()).OnlySessionOn(SpringApp.Today)!;
        Assert.Equal((SessionKind.Long, answer.Distance), (taken.Kind, taken.Distance));
    }

    [Fact]
    public async Task There_is_no_gate_on_other_days_nor_once_the_second_day_was_run()
    {
        Assert.Null(await (await BlockInProgress.StartAsync(api)).MorningAsync());
        var block = await BlockInProgress.StartAsync(api, onSecondDay: true);
        await block.RunAsync(SpringApp.Today, Distance.FromMiles(6));
        Assert.Null(await block.MorningAsync());
    }

    [Fact]
    public async Task A_gate_shown_before_the_plan_changed_is_not_taken()
    {
        var block = await BlockInProgress.StartAsync(api, onSecondDay: true);
        await block.CheckInAsync(Entries.Fine with { Legs = 2 });
        var view = (await block.MorningAsync())!;
        await block.EditAsync(new PlanEdit.Skip(SpringApp.Today.AddDays(2)));

        Assert.IsType<PlanEditOutcome.Stale>(await api.UseAsync<SecondDayService, PlanEditOutcome>(
            service => service.TakeAsync(block.Runner, block.Id, view.Version)));
    }
}
