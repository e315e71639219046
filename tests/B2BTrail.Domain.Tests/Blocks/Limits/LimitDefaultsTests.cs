using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Limits;

/// <summary>
/// What ships for each limit that a runner can move, in each generation of the rules. A default that changes is a row for the new generation here;
/// the rows of the earlier ones stay, as saved blocks are judged by them.
/// </summary>
public sealed class LimitDefaultsTests
{
    private static readonly RuleCode[] Movable = [.. Enum.GetValues<RuleCode>().Where(code => Everything(0.5, 60).Of(code) is not null)];

    /// <summary>Generation, race in meters, and the limits in the order of <see cref="RuleCode"/>: shares, and minutes of the times.</summary>
    public static TheoryData<int, double, double, double, double, double, int, int, int> Shipped
    {
        get
        {
            var rows = new TheoryData<int, double, double, double, double, double, int, int, int>();
            foreach (int generation in (int[])[1, 2, 3])
            {
                rows.Add(generation, 50_000, 0.10, 0.10, 0.15, 0.65, 270, 240, 120);
                rows.Add(generation, 80_000, 0.10, 0.10, 0.15, 0.65, 300, 240, 120);
                rows.Add(generation, 100_000, 0.10, 0.10, 0.15, 0.65, 360, 240, 120);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_block_is_judged_by_the_defaults_that_it_was_made_by(
        int generation, double race, double ramp, double spike, double growth, double share, int first, int second, int other)
    {
        var limits = BlockLimits.Of(Request(race), new Generation(generation));

        Assert.Equal((ramp, spike, growth, share), (limits.WeekRamp, limits.SessionSpike, limits.PairGrowth, limits.WeekShare));
        Assert.Equal((first, second, other), (limits.FirstDay.Minutes, limits.SecondDay.Minutes, limits.OtherDay.Minutes));
        Assert.Null(limits.Week);
    }

    [Fact]
    public void Each_generation_has_its_rows() =>
        Assert.Equal(Enumerable.Range(1, Generation.Current.Number), Shipped.Select(row => (int)row[0]).Distinct());

    [Theory]
    [InlineData(50_000)]
    [InlineData(80_000)]
    [InlineData(100_000)]
    public void A_limit_is_the_runners_only_where_it_is_not_what_ships(double race)
    {
        foreach (var generation in Enumerable.Range(1, Generation.Current.Number).Select(number => new Generation(number)))
        {
            var shipped = BlockLimits.Of(Request(race), generation);
            var written = new MovedLimits
            {
                FirstDay = shipped.FirstDay,
                SecondDay = shipped.SecondDay,
                OtherDay = shipped.OtherDay,
                WeekRamp = shipped.WeekRamp,
                SessionSpike = shipped.SessionSpike,
                PairGrowth = shipped.PairGrowth,
                WeekShare = shipped.WeekShare,
            };
            var (same, moved) = (
                BlockLimits.Of(Request(race) with { Limits = written }, generation),
                BlockLimits.Of(Request(race) with { Limits = Everything(0.07, 77) }, generation));

            Assert.All(Movable, code => Assert.Equal(shipped.BasisOf(code), same.BasisOf(code)));
            Assert.All(Movable, code => Assert.Equal(Basis.YourLimit, moved.BasisOf(code)));
        }
    }

    [Fact]
    public void A_request_that_writes_what_ships_today_has_moved_nothing()
    {
        var today = BlockLimits.OfToday(Request(80_000));
        var written = new MovedLimits { FirstDay = today.FirstDay, SessionSpike = today.SessionSpike, WeekShare = today.WeekShare };

        Assert.Equal(MovedLimits.AsShipped, BlockLimits.MovedIn(Request(80_000) with { Limits = written }));
        Assert.Equal(Everything(0.07, 77), BlockLimits.MovedIn(Request(80_000) with { Limits = Everything(0.07, 77) }));
    }

    private static MovedLimits Everything(double share, int minutes) => new()
    {
        FirstDay = Duration.FromMinutes(minutes),
        SecondDay = Duration.FromMinutes(minutes),
        OtherDay = Duration.FromMinutes(minutes),
        Week = Duration.FromMinutes(minutes),
        WeekRamp = share,
        SessionSpike = share,
        PairGrowth = share,
        WeekShare = share,
    };

    private static BlockRequest Request(double race) => Requests.UltraLadies50K with
    {
        Goal = new Goal.Race(new DateOnly(2026, 10, 3), new Distance(race), null),
        Target = Target.FromGoal,
    };
}
