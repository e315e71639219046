using System.Net;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Web.Tests.Features.Api;

namespace B2BTrail.Web.Tests.Features.Blocks.Api;

/// <summary>What a block reaches is what its plan in use reaches, on its page and for programs.</summary>
public sealed class ReachedPairTests(SpringApp api) : IClassFixture<SpringApp>
{
    [Fact]
    public async Task A_plan_that_nobody_changed_reaches_what_it_was_saved_with()
    {
        var block = await BlockInProgress.StartAsync(api);

        var first = (await block.PlanAsync()).FirstPlan.PairTarget;

        Assert.Equal((first.Reached.Meters, first.ReachedOn, true), await ReachesAsync(block));
    }

    [Fact]
    public async Task Without_its_largest_back_to_back_a_plan_reaches_the_next_that_is_late_enough_to_count()
    {
        var block = await BlockInProgress.StartAsync(api);
        while ((await CountingAsync(block)).Count > 1)
        {
            await block.EditAsync(new PlanEdit.SkipPair((await CountingAsync(block)).MaxBy(pair => pair.Distance.Meters)!.Date));
        }

        var last = (await CountingAsync(block)).Single();

        Assert.Equal((last.Distance.Meters, last.Date, false), await ReachesAsync(block));
    }

    [Fact]
    public async Task Back_to_backs_too_long_before_the_race_reach_nothing()
    {
        var block = await BlockInProgress.StartAsync(api);
        foreach (var pair in await CountingAsync(block))
        {
            await block.EditAsync(new PlanEdit.SkipPair(pair.Date));
        }

        Assert.NotEmpty((await block.PlanAsync()).Pairs);
        Assert.Equal((0, null, false), await ReachesAsync(block));
    }

    private static async Task<List<Pair>> CountingAsync(BlockInProgress block)
    {
        var plan = await block.PlanAsync();
        return [.. plan.Pairs.Where(pair => pair.Second.Date >= plan.EndDate.AddDays(-63))];
    }

    /// <summary>What both say, which is the same.</summary>
    private static async Task<(double Meters, DateOnly? On, bool IsFeasible)> ReachesAsync(BlockInProgress block)
    {
        var told = (await block.Program.Get($"/api/v1/blocks/{block.Id.Value}")).Must(HttpStatusCode.OK).Json;
        var (meters, isFeasible) = ((double)told["pairTarget"]!["reachedMeters"]!, (bool)told["feasible"]!);
        var page = await block.ViewAsync();
        Assert.Equal((page.ReachedPair.Meters, page.IsFeasible), (meters, isFeasible));
        return (meters, (string?)told["pairTarget"]!["reachedOn"] is { } on ? DateOnly.ParseExact(on, "yyyy-MM-dd") : null, isFeasible);
    }
}
