using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>Published plans as a measure: ours lands where a coach's does, and the checker stops those that leap.</summary>
public sealed class PublishedPlanTests
{
    [Fact]
    public void From_the_same_start_to_the_same_race_the_50K_plan_lands_where_UltraLadies_does()
    {
        var block = Requests.UltraLadies50K.Planned();
        var weeks = block.Weeks;
        double volume = weeks.Sum(w => w.Distance.In(DistanceUnit.Mile));
        var pairs = weeks.Where(w => w.Pair is not null).Select(w => w.Pair!).ToList();
        double peak = weeks.Max(w => w.Distance.In(DistanceUnit.Mile));

        // The days of the published table add up to 727 miles up to the race.
        Assert.InRange(volume / 727, 0.90, 1.10);
        Assert.InRange(peak / 56, 0.90, 1.10);
        Assert.InRange(pairs.Max(p => p.Total.In(DistanceUnit.Mile)) / 36, 0.90, 1.10);
        Assert.InRange(pairs.Max(p => p.First.Distance.In(DistanceUnit.Mile)) / 26, 0.85, 1.15);
        Assert.All(pairs, p => Assert.InRange(p.Ratio, 0.30, 0.75));
        Assert.All(pairs, p => Assert.InRange(p.ShareOfWeek, 0.50, 0.70));
        Assert.InRange(new DateOnly(2026, 10, 3).DayNumber - pairs[^1].Second.Date.DayNumber, 18, 24);
        for (int w = 1; w < weeks.Count; w++)
        {
            if (weeks[w].Kind == WeekKind.StepBack)
            {
                Assert.InRange(weeks[w].Distance / weeks[w - 1].Distance, 0.48, 0.80);
            }
        }

        var taper = weeks.Where(w => w.Kind is WeekKind.Taper or WeekKind.Race).Select(w => w.Distance.In(DistanceUnit.Mile) / peak).ToList();
        Assert.True(taper[0] <= 0.70);
        Assert.Equal(taper.OrderDescending(), taper);
        Assert.Empty(BlockInvariants.Broken(block, Requests.UltraLadies50K));
    }

    [Fact]
    public void A_plan_that_adds_a_second_long_day_at_a_stroke_is_stopped()
    {
        var request = Plain(20, 12, 12);
        var block = PublishedBlock.Of(
            request,
            [0, 3, 4, 3, 0, 0, 11],
            [0, 3, 4, 3, 0, 0, 12],
            [0, 4, 4, 4, 0, 14, 8],
            [0, 4, 4, 4, 0, 16, 10],
            [0, 4, 4, 4, 0, 18, 12],
            [0, 4, 4, 4, 0, 20, 14]);

        Assert.Superset(
            new HashSet<Invariant>
            {
                Invariant.SessionAgainstLongestRun, Invariant.WeekAgainstLargestOfFour, Invariant.PairAgainstLargestTwoDays, Invariant.DaysBetweenPairs,
            },
            BlockInvariants.Broken(block, request).ToHashSet());
    }

    [Fact]
    public void A_plan_that_is_nearly_all_weekend_is_stopped()
    {
        var request = Plain(32, 14, 26);
        var block = PublishedBlock.Of(
            request,
            [0, 2, 0, 2, 0, 14, 10],
            [0, 2, 0, 2, 0, 4, 6],
            [0, 2, 0, 2, 0, 14, 14],
            [0, 2, 0, 2, 0, 16, 14],
            [0, 2, 0, 2, 0, 16, 16],
            [0, 2, 0, 2, 0, 4, 6],
            [0, 2, 0, 2, 0, 18, 16]);

        Assert.Superset(
            new HashSet<Invariant> { Invariant.ShorterDayAgainstLonger, Invariant.PairAgainstItsWeek, Invariant.DaysBetweenPairs },
            BlockInvariants.Broken(block, request).ToHashSet());
    }

    [Fact]
    public void From_eight_miles_and_three_a_pair_every_third_week_falls_short_of_fifty_kilometers_in_half_steps()
    {
        // The half step binds a run of eight miles; counted in kilometers the same runner starts above ten units and has it.
        var request = Requests.EightAndThree with { Unit = DistanceUnit.Kilometre };
        var block = request.Planned();

        Assert.Equal(0.5, block.Step.In(DistanceUnit.Kilometre), 9);
        Assert.InRange(block.PairTarget.Reached.In(DistanceUnit.Mile), 20, 29.75);
        Assert.Empty(BlockInvariants.Broken(block, request));
    }

    [Fact]
    public void From_eight_miles_and_three_quarter_steps_come_nearer()
    {
        var block = Requests.EightAndThree.Planned();
        Assert.Equal(0.25, block.Step.In(DistanceUnit.Mile), 9);
        Assert.InRange(block.PairTarget.Reached.In(DistanceUnit.Mile), 22, 30);
        Assert.True(block.PairTarget.Reached > (Requests.EightAndThree with { Unit = DistanceUnit.Kilometre }).Planned().PairTarget.Reached);
        Assert.Empty(BlockInvariants.Broken(block, Requests.EightAndThree));
    }

    [Fact]
    public void From_eight_miles_and_three_eighteen_weeks_reach_nine_tenths()
    {
        var request = Requests.EightAndThree with { StartDate = new DateOnly(2026, 5, 31) };
        var block = Assert.IsType<PlanOutcome.Feasible>(BlockPlanner.Plan(request)).Draft;

        Assert.Equal(18, block.Weeks.Count);
        Assert.InRange(block.PairTarget.Reached.In(DistanceUnit.Mile), 25.5, 29.75);
        Assert.Contains(block.LimitsThatBound, l => l.Code == RuleCode.PairGrowth);
    }

    [Fact]
    public void From_eight_miles_and_three_fourteen_weeks_are_not_enough_and_there_are_ways_out()
    {
        var request = Requests.EightAndThree with { StartDate = new DateOnly(2026, 6, 28) };
        var block = Assert.IsType<PlanOutcome.Partly>(BlockPlanner.Plan(request)).Draft;

        Assert.Equal(14, block.Weeks.Count);
        Assert.InRange(block.PairTarget.Reached.In(DistanceUnit.Mile), 15, 25.5);
        var changes = BlockPlanner.AlternativesTo(request).Select(a => a.Change).ToList();
        Assert.Contains(AlternativeChange.MoreWeeks, changes);
        Assert.Contains(AlternativeChange.SmallerTarget, changes);
    }

    [Fact]
    public void Thirty_nine_miles_and_twenty_seven_are_reached_from_eighty_a_week_and_not_from_thirty_six()
    {
        var elite = Requests.UltraLadies50K with
        {
            Current = new Fitness(Distance.FromMiles(80), Distance.FromMiles(28), Distance.FromMiles(42)),
            RunDaysPerWeek = 6,
            TrailPace = new Pace(8.5 * 60 / 1.609344),
            Target = new Target(Distance.FromMiles(66), Distance.FromMiles(105)),
            Limits = MovedLimits.AsShipped with { FirstDay = Duration.FromMinutes(360) },
        };

        Assert.IsType<PlanOutcome.Feasible>(BlockPlanner.Plan(elite));
        var normal = elite with { Current = Requests.UltraLadies50K.Current, Target = elite.Target with { PeakWeek = null } };
        Assert.IsType<PlanOutcome.Partly>(BlockPlanner.Plan(normal));
    }

    private static BlockRequest Plain(double weekly, double longest, double twoDay) => Requests.UltraLadies50K with
    {
        Current = new Fitness(Distance.FromMiles(weekly), Distance.FromMiles(longest), Distance.FromMiles(twoDay)),
        Goal = new Goal.PairBy(new DateOnly(2026, 6, 27), Distance.FromMiles(34)),
        TrailPace = new Pace(350),
    };
}
