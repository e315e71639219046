using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

public sealed class AlternativeTests
{
    [Fact]
    public void Every_way_out_reaches_what_it_says_when_planned_again_and_never_less_than_the_plan()
    {
        int found = 0;
        Requests.Any.Sample(
            request =>
            {
                double reached = BlockPlanner.Plan(request).Plan?.PairTarget.Reached.Meters ?? 0;
                foreach (var way in BlockPlanner.AlternativesTo(request))
                {
                    Interlocked.Increment(ref found);
                    var block = BlockPlanner.Plan(way.Request).Plan!;
                    Assert.Equal(way.Reaches.Meters, block.PairTarget.Reached.Meters, 3);
                    Assert.Equal(way.IsFeasible, block.IsFeasible);
                    Assert.Equal(way.Reaches / block.PairTarget.Asked, way.ReachesShare, 6);
                    double least = way.Change == AlternativeChange.SmallerTarget ? way.Amount : reached;
                    Assert.True(way.Reaches.Meters >= least - 0.01, $"{way.Change} reaches less than it should");
                    Assert.NotNull(block.LargestPair);
                }
            },
            iter: 60);
        Assert.True(found > 20, $"only {found} ways out");
    }

    [Fact]
    public void No_plan_out_of_reach_comes_without_a_way() => Requests.Any.Sample(
        request =>
        {
            if (BlockPlanner.Plan(request) is PlanOutcome.Partly)
            {
                var ways = BlockPlanner.WaysOut(request);
                Assert.True(ways.Alternatives.Count > 0 || ways.NotThisYear is not null);
                Assert.True(ways.Alternatives.Count <= 6);
            }
        },
        iter: 60);

    [Fact]
    public void Ways_out_keep_the_runners_days_and_stay_within_the_ranges_of_caps() => Requests.Any.Sample(
        request =>
        {
            var closed = (DayOfWeek)(((int)request.FirstDay + 3) % 7);
            var pattern = request with
            {
                Availability = new Availability
                {
                    Weekdays = new Dictionary<DayOfWeek, int> { [closed] = 0 },
                    Spans = [new(request.StartDate.AddDays(30), request.StartDate.AddDays(40), SpanAllows.Nothing)],
                },
            };
            foreach (var way in BlockPlanner.AlternativesTo(pattern))
            {
                Assert.Equal(pattern.Availability, way.Request.Availability with { Weekdays = pattern.Availability.Weekdays });
                Assert.All(pattern.Availability.Weekdays, day => Assert.Equal(day.Value, way.Request.Availability.Weekdays[day.Key]));
                Assert.Equal(way.Change == AlternativeChange.WeekdayOff ? 2 : 1, way.Request.Availability.Weekdays.Count);
                Assert.Equal(pattern.BlockedDates, way.Request.BlockedDates);
                Assert.Equal(pattern.Races, way.Request.Races);
                Assert.Equal(pattern.Current, way.Request.Current);
                Assert.False(way.Request.Limits.FirstDay > Duration.FromMinutes(360) || way.Request.Limits.SecondDay > Duration.FromMinutes(360));
                Assert.False(way.Request.Limits.Week > Duration.FromMinutes(2400) || way.Request.Limits.WeekShare > 0.75 || way.Request.RunDaysPerWeek > 6);
            }
        },
        iter: 40);

    [Fact]
    public void Eight_hours_a_week_are_told_to_be_week_minutes()
    {
        var way = Of(Requests.HillyFiftyMiles with { Limits = MovedLimits.AsShipped with { Week = Duration.FromMinutes(480) } }, AlternativeChange.MoreWeekTime);
        Assert.Equal(Duration.FromMinutes(480 + way.Amount), way.Request.Limits.Week);
        Assert.True(way.IsFeasible);
    }

    [Fact]
    public void A_change_that_is_not_enough_is_shown_with_what_it_reaches()
    {
        var ways = BlockPlanner.AlternativesTo(FiveWeeksToA50K);
        var weeks = Assert.Single(ways, way => way.Change == AlternativeChange.MoreWeeks);
        Assert.False(weeks.IsFeasible);
        Assert.InRange(weeks.ReachesShare, 0.3, 0.85);
    }

    [Fact]
    public void A_race_far_out_of_reach_is_not_for_this_time_and_another_one_is()
    {
        var told = BlockPlanner.WaysOut(FiveWeeksToA50K).NotThisYear!;
        Assert.Equal(PlanNoticeCode.NotThisYear, told.Code);
        Assert.Equal(Distance.FromKilometers(10), told.RaceInReach);
        Assert.True(told.FirstDate > ((Goal.Race)FiveWeeksToA50K.Goal).Date);
        Assert.NotEmpty(told.Takes);
    }

    [Fact]
    public void A_race_too_near_for_a_back_to_back_has_only_ways_that_give_one()
    {
        var near = FiveWeeksToA50K with { StartDate = new DateOnly(2027, 1, 29), Limits = MovedLimits.AsShipped };
        Assert.Null(BlockPlanner.Plan(near).Plan!.LargestPair);

        var ways = BlockPlanner.WaysOut(near);

        Assert.Contains(ways.Alternatives, way => way.Change == AlternativeChange.MoreWeeks);
        Assert.All(ways.Alternatives, way => Assert.NotNull(BlockPlanner.Plan(way.Request).Plan!.LargestPair));
        Assert.Equal(Distance.FromKilometers(10), ways.NotThisYear!.RaceInReach);
    }

    [Fact]
    public void Two_changes_are_one_way_with_both_named() => Requests.Any.Sample(
        request =>
        {
            foreach (var way in BlockPlanner.AlternativesTo(request))
            {
                Assert.Equal(way.Change == AlternativeChange.Two ? 2 : 0, way.Parts.Count);
            }
        },
        iter: 40);

    /// <summary>Sixteen miles and eight hours a week, five weeks before a 50K.</summary>
    private static BlockRequest FiveWeeksToA50K => Requests.UltraLadies50K with
    {
        StartDate = new DateOnly(2027, 1, 4),
        Goal = new Goal.Race(new DateOnly(2027, 2, 6), Distance.FromKilometers(50), null),
        Current = new Fitness(Distance.FromMiles(16), Distance.FromMiles(5), null),
        Cadence = Cadence.EveryThirdWeek,
        TrailPace = new Pace(447),
        Limits = MovedLimits.AsShipped with { Week = Duration.FromMinutes(480) },
        Target = Target.FromGoal,
    };

    /// <summary>Thirty kilometers a week, all weekdays free, twenty weeks before a 50K: the form as it comes.</summary>
    private static BlockRequest FirstBlock => Requests.FarTooSoon with
    {
        StartDate = new DateOnly(2026, 11, 27),
        Goal = new Goal.Race(new DateOnly(2027, 4, 17), Distance.FromKilometers(50), null),
        Current = new Fitness(Distance.FromKilometers(30), Distance.FromKilometers(14), null),
        Cadence = Cadence.EveryThirdWeek,
        TrailPace = new Pace(480),
    };

    [Fact]
    public void Days_on_which_more_is_reached_with_fewer_runs_or_on_other_weekdays_are_offered()
    {
        Assert.IsType<PlanOutcome.Partly>(BlockPlanner.Plan(FirstBlock));

        var off = Of(FirstBlock, AlternativeChange.WeekdayOff);

        Assert.Equal((DayOfWeek.Tuesday, 0, 5), (off.Weekday, off.Request.Availability.Weekdays[DayOfWeek.Tuesday], off.Request.RunDaysPerWeek));
        Assert.True(off.IsFeasible);
        Assert.Equal(4, Of(FirstBlock, AlternativeChange.FewerRunDays).Request.RunDaysPerWeek);
    }

    [Fact]
    public void A_plan_that_falls_short_offers_about_what_any_closed_weekday_would_reach()
    {
        int more = 0;
        int missed = 0;
        Requests.Any.Sample(
            request =>
            {
                if (BlockPlanner.Plan(request) is not PlanOutcome.Partly { Plan: { } plan })
                {
                    return;
                }

                double reached = plan.PairTarget.Reached.Meters;
                double closed = Enum.GetValues<DayOfWeek>().Where(day => !request.Availability.Weekdays.ContainsKey(day)).Max(day => ChangedRequest.WeekdayOff(request, day) is var less
                    && BlockPlanner.Plan(less).Plan is { } other && other.Step == plan.Step ? other.PairTarget.Reached.Meters : 0);
                if (closed > (reached * 1.05) + plan.Step.Meters)
                {
                    Interlocked.Increment(ref more);
                    double most = BlockPlanner.AlternativesTo(request).Where(way => way.Change != AlternativeChange.SmallerTarget).Select(way => way.Reaches.Meters).DefaultIfEmpty().Max();
                    Interlocked.Add(ref missed, most < closed * 0.97 ? 1 : 0);
                }
            },
            iter: 300);
        Assert.True(missed <= 1 + (more / 10), $"{missed} of {more}");
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
        Assert.DoesNotContain(ways, w => w is { Change: AlternativeChange.MoreWeeks, IsFeasible: true });
        var time = Assert.Single(ways, w => w.Change == AlternativeChange.MoreFirstDayTime);
        Assert.Equal(Duration.FromMinutes(300 + time.Amount), time.Request.Limits.FirstDay);
    }

    [Fact]
    public void A_smaller_pair_is_what_the_plan_reaches()
    {
        var reached = BlockPlanner.Plan(FiveWeeksToA50K).Plan!.PairTarget.Reached;
        Assert.Equal(reached.Meters, Of(FiveWeeksToA50K, AlternativeChange.SmallerTarget).Reaches.Meters, 3);
    }

    [Fact]
    public void A_lowered_target_is_said_in_halves_and_reached() => Requests.Any.Sample(
        request =>
        {
            if (BlockPlanner.AlternativesTo(request).FirstOrDefault(way => way.Change == AlternativeChange.SmallerTarget) is { } way)
            {
                double halves = way.Amount / request.Unit.Meters() * 2;
                Assert.Equal(Math.Round(halves), halves, 6);
                Assert.True(way.Reaches.Meters >= way.Amount - 0.01);
                Assert.True(way.Amount <= BlockPlanner.Plan(request).Plan!.PairTarget.Reached.Meters + 0.01);
            }
        },
        iter: 60);

    private static Alternative Of(BlockRequest request, AlternativeChange change) =>
        Assert.Single(BlockPlanner.AlternativesTo(request), a => a.Change == change);
}
