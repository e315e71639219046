using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Evidence;
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
                    Assert.True(week.Pair!.Total.Metres <= (share * week.Distance.Metres) + 1, $"{week.Pair.ShareOfWeek} of {share}");
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
                    bool isBeyond = week.Pair.Total.Metres > (0.65 * week.Distance.Metres) + 1;
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
