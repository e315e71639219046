using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

public sealed class AlternativeTests
{
    [Fact]
    public void Every_way_out_reaches_what_it_says_when_planned_again()
    {
        int found = 0;
        Requests.Any.Sample(
            request =>
            {
                foreach (var way in BlockPlanner.AlternativesTo(request))
                {
                    Interlocked.Increment(ref found);
                    var block = Assert.IsType<PlanOutcome.Feasible>(BlockPlanner.Plan(way.Request)).Draft;
                    Assert.Equal(way.Reaches, block.PairTarget.Reached);
                    Assert.Empty(BlockInvariants.Broken(block, way.Request));
                }
            },
            iter: 60);
        Assert.True(found > 20, $"only {found} ways out");
    }

    [Fact]
    public void A_plan_that_reaches_its_target_needs_no_way_out() => Assert.Empty(BlockPlanner.AlternativesTo(Requests.UltraLadies50K));

    [Fact]
    public void A_request_that_cannot_be_planned_has_no_way_out() =>
        Assert.Empty(BlockPlanner.AlternativesTo(Requests.UltraLadies50K with { Name = "" }));

    [Fact]
    public void One_week_fewer_than_the_weeks_more_would_not_do()
    {
        var way = Of(Requests.FarTooSoon, AlternativeChange.MoreWeeks);
        var race = (Goal.Race)way.Request.Goal;
        var fewer = way.Request with { Goal = race with { Date = race.Date.AddDays(-7) } };
        Assert.IsType<PlanOutcome.Partly>(BlockPlanner.Plan(fewer));
    }

    [Fact]
    public void Where_time_holds_more_weeks_do_not_help_and_more_time_is_offered()
    {
        var ways = BlockPlanner.AlternativesTo(Requests.SlowFiftyMiles);
        Assert.DoesNotContain(ways, w => w.Change == AlternativeChange.MoreWeeks);
        var time = Assert.Single(ways, w => w.Change == AlternativeChange.MoreTime);
        Assert.Equal(Duration.FromMinutes(300 + time.Amount), time.Request.Limits.FirstDay);
    }

    [Fact]
    public void A_first_day_is_never_given_more_than_six_hours()
    {
        var slow = Requests.SlowFiftyMiles with { TrailPace = new Pace(25 * 60 / 1.609344) };
        Assert.All(BlockPlanner.AlternativesTo(slow), w => Assert.False(w.Request.Limits.FirstDay > RunnerLimits.DayTimeRange.High));
        Assert.DoesNotContain(BlockPlanner.AlternativesTo(slow), w => w.Change == AlternativeChange.MoreTime);
    }

    [Fact]
    public void A_smaller_pair_is_whole_units_and_within_what_was_reached()
    {
        var way = Of(Requests.FarTooSoon, AlternativeChange.SmallerTarget);
        double units = way.Amount / 1000;
        Assert.Equal(Math.Round(units), units, 9);
        Assert.True(way.Amount <= Requests.FarTooSoon.Planned().PairTarget.Reached.Metres);
    }

    [Fact]
    public void More_base_raises_the_long_run_with_the_week()
    {
        var way = Of(Requests.FarTooSoon, AlternativeChange.MoreBase);
        Assert.Equal(way.Amount, way.Request.Current.Weekly.Metres);
        Assert.Equal(12.0 / 30, way.Request.Current.LongestRun / way.Request.Current.Weekly, 9);
    }

    private static Alternative Of(BlockRequest request, AlternativeChange change) =>
        Assert.Single(BlockPlanner.AlternativesTo(request), a => a.Change == change);

    [Fact]
    public void A_smaller_pair_is_close_to_the_one_that_the_plan_reaches_anyway()
    {
        var reached = BlockPlanner.Plan(Requests.FarTooSoon).Plan!.PairTarget.Reached;
        var way = Of(Requests.FarTooSoon, AlternativeChange.SmallerTarget);
        Assert.InRange(way.Reaches / reached, 0.95, 1);
    }
}
