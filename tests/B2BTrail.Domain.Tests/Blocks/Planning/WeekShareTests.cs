using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>How much of its week a pair is: what ships may be exceeded where the other days hold no more, what the runner moved may not.</summary>
public sealed class WeekShareTests
{
    [Fact]
    public void No_pair_is_more_of_its_week_than_the_share_that_the_runner_moved()
    {
        int held = 0;
        Gen.Select(Requests.Any, Gen.Double[0.50, 0.75].Where(share => share != Rules.WeekShare.Number)).Sample(
            (request, share) =>
            {
                var plan = BlockPlanner.Plan(request with { Limits = request.Limits with { WeekShare = share } }).Plan;
                foreach (var week in plan?.Weeks.Where(week => week.Pair is not null) ?? [])
                {
                    Assert.All(week.Pair!.Longer.Why.Where(why => why.Code == RuleCode.DaysFull), why => Assert.Equal((Basis.YourLimit, share, null), (why.Basis, why.Factor, why.To)));
                    Assert.True(week.Pair!.Total.Meters <= (share * week.Distance.Meters) + 1, $"{week.Pair.ShareOfWeek} of {share}");
                    Interlocked.Increment(ref held);
                }
            },
            iter: 1_000);
        Assert.True(held > 1_000, $"only {held} pairs");
    }

    [Fact]
    public void A_pair_beyond_the_share_that_ships_says_both_shares_and_no_other_pair_does()
    {
        int told = 0;
        Requests.Any.Where(request => request.Limits.WeekShare is null).Sample(
            request =>
            {
                foreach (var week in BlockPlanner.Plan(request).Plan?.Weeks.Where(week => week.Pair is not null) ?? [])
                {
                    var full = week.Pair!.Longer.Why.SingleOrDefault(why => why.Code == RuleCode.DaysFull);
                    bool isBeyond = week.Pair.Total.Meters > (0.65 * week.Distance.Meters) + 1;
                    Assert.Equal(isBeyond, full?.To is not null);
                    if (isBeyond)
                    {
                        Assert.Equal(0.65, full!.From!.Value);
                        Assert.Equal(week.Pair.Total / week.Distance, full.To!.Value, 1e-6);
                        Interlocked.Increment(ref told);
                    }
                }
            },
            iter: 1_000);
        Assert.True(told > 100, $"only {told} pairs beyond it");
    }

    [Fact]
    public void A_moved_share_that_leaves_no_room_for_a_pair_is_the_first_thing_to_change()
    {
        var request = Requests.FarTooSoon with { RunDaysPerWeek = 3, Limits = MovedLimits.AsShipped with { WeekShare = 0.50 } };
        Assert.Null(request.Planned().LargestPair);
        Assert.Equal(Basis.YourLimit, Assert.Single(request.Planned().LimitsThatBound, limit => limit.Code == RuleCode.DaysFull).Basis);

        Assert.Contains(BlockPlanner.AlternativesTo(request), way => way.Change == AlternativeChange.MoreWeekShare);
    }

    [Theory]
    [InlineData(50, 30, 12, 20, Cadence.EveryThirdWeek, 5)]
    [InlineData(160.934, 50, 20, 16, Cadence.TwoInFour, 6)]
    public void A_share_that_no_pair_of_a_wider_one_touches_costs_nothing(double race, double weekly, double longest, int weeks, Cadence cadence, int days)
    {
        var request = Requests.FarTooSoon with
        {
            StartDate = new DateOnly(2027, 1, 4),
            Goal = new Goal.Race(new DateOnly(2027, 1, 2).AddDays(7 * weeks), Distance.FromKilometers(race), null),
            Current = new Fitness(Distance.FromKilometers(weekly), Distance.FromKilometers(longest), null),
            Cadence = cadence,
            RunDaysPerWeek = days,
        };
        double?[] shares = [0.52, 0.55, 0.58, 0.60, 0.64, 0.70, null];
        var plans = shares.Select(share => (Share: share ?? 0.65, Plan: (request with { Limits = MovedLimits.AsShipped with { WeekShare = share } }).Planned())).ToList();

        foreach (var (share, plan) in plans)
        {
            foreach (var (_, other) in plans.Where(other => other.Share > share && other.Plan.Weeks.All(week => week.Pair is null || week.Pair.ShareOfWeek <= share)))
            {
                Assert.True(plan.PairTarget.Reached >= other.PairTarget.Reached, $"{share}: {plan.PairTarget.Reached} of {other.PairTarget.Reached}");
            }
        }
    }

    [Fact]
    public void Where_the_moved_share_leaves_no_room_for_a_pair_the_plan_and_its_long_runs_name_it_and_the_usual_share_is_a_way_out()
    {
        var request = Requests.UltraLadies50K with
        {
            Unit = DistanceUnit.Kilometre,
            Goal = new Goal.PairBy(new DateOnly(2026, 8, 8), Distance.FromKilometers(30)),
            Current = new Fitness(Distance.FromKilometers(70), Distance.FromKilometers(32), null),
            Cadence = Cadence.TwoInFour,
            TrailPace = new Pace(662),
            Target = Target.FromGoal,
            Limits = MovedLimits.AsShipped with { WeekShare = 0.55, OtherDay = Duration.FromMinutes(90) },
        };
        var plan = request.Planned();

        Assert.DoesNotContain(plan.Weeks, week => week.Pair is not null);
        Assert.Equal(Basis.YourLimit, Assert.Single(plan.LimitsThatBound, limit => limit.Code == RuleCode.DaysFull).Basis);
        Assert.Contains(plan.Weeks.SelectMany(week => week.Sessions).Where(day => day.Kind.IsLong).SelectMany(day => day.Why), why => why is { Code: RuleCode.DaysFull, Basis: Basis.YourLimit, Factor: 0.55 });
        var way = Assert.Single(BlockPlanner.AlternativesTo(request), way => way.Change == AlternativeChange.MoreWeekShare);
        Assert.Equal((0.65, true, null), (way.Amount, way.IsFeasible, way.Request.Limits.WeekShare));
    }

    [Fact]
    public void A_saved_block_of_the_second_generation_keeps_the_wider_share()
    {
        var request = Requests.UltraLadies50K with { Limits = MovedLimits.AsShipped with { WeekShare = 0.55 } };

        Assert.Equal((0.70, RuleCode.PairShareMost), Of(request, Generation.Second));
        Assert.Equal((0.55, RuleCode.WeekShare), Of(request, Generation.Current));
        Assert.Equal((0.70, RuleCode.PairShareMost), Of(request with { Limits = MovedLimits.AsShipped with { WeekShare = 0.65 } }, Generation.Current));

        static (double, RuleCode) Of(BlockRequest request, Generation generation) => BlockLimits.Of(request, generation) is var limits ? (limits.PairShare, limits.PairShareRule) : default;
    }
}
