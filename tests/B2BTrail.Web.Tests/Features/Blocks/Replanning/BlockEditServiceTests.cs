using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Readiness;

namespace B2BTrail.Web.Tests.Features.Blocks.Replanning;

public sealed class BlockEditServiceTests(SpringApp api) : IClassFixture<SpringApp>
{
    [Fact]
    public async Task A_day_that_a_red_light_makes_shorter_in_an_edited_block_says_so()
    {
        var block = await BlockInProgress.StartAsync(api);
        Assert.IsType<CheckInOutcome.Saved>(await block.CheckInAsync(new CheckInInput
        {
            Energy = 3,
            Sleep = 3,
            Legs = 3,
            Mood = 3,
            Calm = 3,
            Pain = new() { Site = BodySite.Knee, Now = 4, Signs = [PainSigns.ChangesGait] },
        }));
        var input = BlockInput.From((await block.PlanAsync()).Request) with { RunDaysPerWeek = 4 };

        var shown = Assert.IsType<BlockEditOutcome.Shown>(await api.UseAsync<BlockEditService, BlockEditOutcome>(service => service.LookAsync(block.Runner, block.Id, input)));
        Assert.IsType<PlanEditOutcome.Done>(await api.UseAsync<BlockEditService, PlanEditOutcome>(service => service.SaveAsync(block.Runner, block.Id, shown)));

        var next = (await block.PlanAsync()).Sessions.First(session => session.Date >= SpringApp.Today.AddDays(5) && session.IsOnFoot);
        var why = await api.UseAsync<BlockQueries, DayWhy?>(queries => queries.WhyAsync(block.Runner, block.Id, next.Date, default));
        Assert.Equal(RuleCode.TestRun, why!.Session.Why[0].Code);
        Assert.True(next.Duration.Minutes <= 45);
    }
}
