using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Features.Api;

namespace B2BTrail.Web.Tests.Features.Blocks.Planning;

public sealed class BlockServiceTests(ApiApp api) : IClassFixture<ApiApp>
{
    private static readonly BlockInput Lakeside = new()
    {
        Name = "Lakeside 50K",
        StartDate = new DateOnly(2027, 6, 21),
        Race = new RaceInput { Date = new DateOnly(2027, 11, 20), DistanceMeters = 50_000 },
        Current = new FitnessInput { WeeklyDistanceMeters = 50_000, LongestRunMeters = 20_000 },
        RunDaysPerWeek = 5,
        FirstDay = DayOfWeek.Saturday,
        Cadence = Cadence.EveryThirdWeek,
        TrailPaceSecondsPerKm = 450,
        Unit = Domain.Units.DistanceUnit.Kilometre,
    };

    [Fact]
    public async Task Pressing_twice_keeps_one_block()
    {
        var (runner, _) = await api.NewRunnerAsync();
        var id = BlockId.New();

        var kept = await Task.WhenAll(
            api.UseAsync<BlockService, KeepOutcome>(service => service.KeepAsync(runner, id, Lakeside)),
            api.UseAsync<BlockService, KeepOutcome>(service => service.KeepAsync(runner, id, Lakeside)));

        Assert.All(kept, outcome => Assert.Equal(id, Assert.IsType<KeepOutcome.Kept>(outcome).Block.Id));
        Assert.Equal(1, (await api.UseAsync<BlockQueries, PageOf<BlockRow>>(blocks => blocks.ListAsync(runner, BlockFilter.All, 0, 10))).Total);
    }

    [Fact]
    public async Task A_second_tab_with_another_block_in_mind_keeps_its_own()
    {
        var (runner, _) = await api.NewRunnerAsync();
        var id = BlockId.New();
        await api.UseAsync<BlockService, KeepOutcome>(service => service.KeepAsync(runner, id, Lakeside));

        var other = await api.UseAsync<BlockService, KeepOutcome>(service => service.KeepAsync(runner, id, Lakeside with { RunDaysPerWeek = 4 }));

        var block = Assert.IsType<KeepOutcome.Kept>(other).Block;
        Assert.NotEqual(id, block.Id);
        Assert.Equal(4, block.Request.RunDaysPerWeek);
    }

    [Fact]
    public async Task Days_off_tell_two_requests_apart_and_the_same_ones_do_not()
    {
        var (runner, _) = await api.NewRunnerAsync();
        var id = BlockId.New();
        var away = Lakeside with { BlockedDates = [Lakeside.StartDate!.Value.AddDays(20)] };
        await api.UseAsync<BlockService, KeepOutcome>(service => service.KeepAsync(runner, id, away));

        var again = await api.UseAsync<BlockService, KeepOutcome>(service => service.KeepAsync(runner, id, away with { BlockedDates = [.. away.BlockedDates!] }));
        var other = await api.UseAsync<BlockService, KeepOutcome>(service => service.KeepAsync(runner, id, Lakeside));

        Assert.Equal(id, Assert.IsType<KeepOutcome.Kept>(again).Block.Id);
        Assert.NotEqual(id, Assert.IsType<KeepOutcome.Kept>(other).Block.Id);
    }
}
