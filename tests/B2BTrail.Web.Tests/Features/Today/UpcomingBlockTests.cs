using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Today;

namespace B2BTrail.Web.Tests.Features.Today;

/// <summary>Before a block starts, Today and the place in the navigation tell of the one that will be followed.</summary>
public sealed class UpcomingBlockTests : TodayPageContext
{
    private static readonly BlockRequest Longer = GallerySamples.Request with
    {
        StartDate = new DateOnly(2027, 4, 5),
        Goal = new Goal.Race(new DateOnly(2027, 9, 11), Distance.FromMiles(50), null),
    };

    private static readonly BlockRequest Shorter = Longer with
    {
        Name = "Sooner",
        Goal = new Goal.Race(new DateOnly(2027, 7, 17), Distance.FromMiles(30), null),
        Current = new Fitness(Distance.FromMiles(20), Distance.FromMiles(9), null),
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_blocks_that_start_on_the_same_day_it_is_the_one_saved_last(bool isShorterLast)
    {
        GoTo(Longer.StartDate.AddDays(-10));
        await KeepAsync(isShorterLast ? Longer : Shorter);
        var last = await KeepAsync(isShorterLast ? Shorter : Longer);

        var next = (await Get<TodayQuery>().LookAsync(Me, default)).Next!;

        Assert.Equal((last.Id, last.Request.Name, last.StartDate), (next.Block, next.Name, next.StartDate));
        var first = last.Plan.Sessions.First(session => session.IsOnFoot);
        Assert.Equal((first.Date, first.Distance), (next.First!.Date, next.First.Distance));
        Assert.Equal(last.Id, await Get<BlockQueries>().CurrentAsync(Me.Id, Me.Today));
    }

    [Fact]
    public async Task Where_another_block_takes_over_before_the_first_run_no_run_is_told_that_will_not_count()
    {
        GoTo(Longer.StartDate.AddDays(-10));
        var sooner = await KeepAsync(Longer);
        var firstRun = sooner.Plan.Sessions.First(session => session.IsOnFoot).Date;
        var other = await KeepAsync(Shorter with { StartDate = firstRun, FirstDay = firstRun.AddDays(-2).DayOfWeek });
        Assert.Equal(firstRun, other.StartDate);

        var next = (await Get<TodayQuery>().LookAsync(Me, default)).Next!;

        Assert.Equal(sooner.Id, next.Block);
        Assert.NotEqual(firstRun, next.First?.Date);
    }

    private async Task<Block> KeepAsync(BlockRequest request)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        return Assert.IsType<KeepOutcome.Kept>(await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(request))).Block;
    }
}
