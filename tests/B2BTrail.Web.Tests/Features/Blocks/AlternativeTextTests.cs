using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Tests.Features.Blocks;

public sealed class AlternativeTextTests
{
    private static readonly UnitText Miles = new(DistanceUnit.Mile);

    [Fact]
    public void A_way_that_reaches_the_target_says_what_it_reaches()
    {
        var later = Way(AlternativeChange.MoreWeeks, 10, 48);
        Assert.Equal("10 more weeks", AlternativeText.Label(later, Miles));
        Assert.Equal("Reaches 48 miles with 10 more weeks.", AlternativeText.Of(later, Miles));
    }

    [Fact]
    public void A_way_that_gets_part_of_the_way_says_how_far()
    {
        var part = Way(AlternativeChange.MoreRunDays, 1, 25) with { IsFeasible = false, ReachesShare = 0.74 };
        Assert.Equal("Reaches 25 miles, 74% of the target, with 1 more running day.", AlternativeText.Of(part, Miles));
    }

    [Fact]
    public void Two_changes_are_both_named()
    {
        var two = Way(AlternativeChange.Two, 0, 33) with
        {
            Parts = [new(AlternativeChange.MoreWeeks, 2), new(AlternativeChange.MoreFirstDayTime, 30)],
        };
        Assert.Equal("2 more weeks and 30 more minutes on the longer day", AlternativeText.Label(two, Miles));
    }

    [Theory]
    [InlineData(AlternativeChange.MoreSecondDayTime, 30, "30 more minutes on the shorter day")]
    [InlineData(AlternativeChange.MoreWeekTime, 60, "60 more minutes per week")]
    [InlineData(AlternativeChange.MoreWeekShare, 0.65, "the usual 65% of the week in the back-to-back")]
    [InlineData(AlternativeChange.OtherRace, 50_000, "a 50K instead")]
    [InlineData(AlternativeChange.SmallerTarget, 28 * Distance.MetersPerMile, "a lower target of 28 miles")]
    [InlineData(AlternativeChange.FewerRunDays, 1, "1 fewer running day")]
    [InlineData(AlternativeChange.LongerSecond, 0, "the longer day second")]
    [InlineData(AlternativeChange.OtherCadence, 0, "a back-to-back every 3 weeks")]
    public void Each_change_is_what_to_do(AlternativeChange change, double amount, string label) =>
        Assert.Equal(label, AlternativeText.Label(Way(change, amount, 28) with { Request = GallerySamples.Infeasible.Request with { Cadence = Cadence.EveryThirdWeek } }, Miles));

    [Fact]
    public void A_share_of_the_runners_own_is_not_called_the_usual_one()
    {
        var moved = GallerySamples.Infeasible.Request with { Limits = new MovedLimits { WeekShare = 0.75 } };
        Assert.Equal("75% of the week in the back-to-back", AlternativeText.Label(Way(AlternativeChange.MoreWeekShare, 0.75, 28) with { Request = moved }, Miles));
    }

    [Fact]
    public void More_time_on_a_weekday_names_the_weekday() =>
        Assert.Equal("30 more minutes on Sundays", AlternativeText.Label(Way(AlternativeChange.MoreWeekdayTime, 30, 28) with { Weekday = DayOfWeek.Sunday }, Miles));

    [Fact]
    public void A_weekday_off_names_the_weekday() =>
        Assert.Equal("no runs on Tuesdays", AlternativeText.Label(Way(AlternativeChange.WeekdayOff, 0, 28) with { Weekday = DayOfWeek.Tuesday }, Miles));

    private static Alternative Way(AlternativeChange change, double amount, double miles) =>
        new(change, amount, Distance.FromMiles(miles), GallerySamples.Infeasible.Request);
}
