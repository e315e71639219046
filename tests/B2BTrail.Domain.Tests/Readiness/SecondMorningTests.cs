using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Readiness;

public sealed class SecondMorningTests
{
    private static readonly MorningAfter AsPlanned = new(
        new MorningDay(Miles(18), Duration.FromMinutes(240), new RpeRange(new Rpe(4), new Rpe(5))),
        new MorningDay(Miles(9), Duration.FromMinutes(125), new RpeRange(new Rpe(2), new Rpe(4))),
        new FirstDayDone(Miles(18), Duration.FromMinutes(240), new Rpe(5)),
        Told.Light(Told.Now(Told.Fine)),
        Told.Fine,
        new MorningBounds(Miles(0.5), Miles(2), Miles(17)));

    [Fact]
    public void A_morning_as_planned_goes_as_planned() => Holds(AsPlanned, MorningWay.Go, 9, MorningCode.AsPlanned);

    [Theory]
    [InlineData(6, MorningWay.Go, 9, MorningCode.AsPlanned)]
    [InlineData(7, MorningWay.Shorten, 6, MorningCode.HarderThanPlanned)]
    [InlineData(8, MorningWay.Walk, 0, MorningCode.VeryHardFirstDay)]
    public void How_hard_the_first_day_felt_decides(int rpe, MorningWay way, double miles, MorningCode code) =>
        Holds(AsPlanned with { Done = AsPlanned.Done! with { Rpe = new Rpe(rpe) } }, way, miles, code);

    [Fact]
    public void What_the_first_day_went_further_the_second_goes_less() =>
        Holds(AsPlanned with { Done = new FirstDayDone(Miles(21), null, null) }, MorningWay.Shorten, 6, MorningCode.FurtherThanPlanned);

    [Fact]
    public void Fifteen_per_cent_further_is_still_as_planned() =>
        Holds(AsPlanned with { Done = new FirstDayDone(Miles(20.7), null, null) }, MorningWay.Go, 9, MorningCode.AsPlanned);

    [Fact]
    public void A_first_day_cut_short_leaves_three_quarters_of_it() =>
        Holds(AsPlanned with { Done = new FirstDayDone(Miles(8), null, null) }, MorningWay.Shorten, 6, MorningCode.ShorterThanPlanned);

    [Fact]
    public void A_slow_first_day_keeps_the_second_to_its_time()
    {
        Holds(AsPlanned with { Done = new FirstDayDone(Miles(18), Duration.FromMinutes(288), null) }, MorningWay.Go, 9, MorningCode.AsPlanned);
        Holds(AsPlanned with { Done = new FirstDayDone(Miles(18), Duration.FromMinutes(324), null) }, MorningWay.Shorten, 6.5, MorningCode.SlowerThanPlanned);
    }

    [Fact]
    public void Of_several_reasons_the_shortest_counts_and_all_are_told()
    {
        var answer = SecondMorning.Decide(AsPlanned with { Done = new FirstDayDone(Miles(23), Duration.FromMinutes(400), new Rpe(7)) });
        Assert.Equal((MorningWay.Shorten, Miles(4).Metres), (answer.Way, answer.Distance.Metres));
        Assert.Equal([MorningCode.FurtherThanPlanned, MorningCode.HarderThanPlanned, MorningCode.SlowerThanPlanned], answer.Reasons.Select(r => r.Code));
    }

    [Fact]
    public void What_is_left_under_a_run_worth_planning_is_a_walk()
    {
        var answer = SecondMorning.Decide(AsPlanned with { Done = new FirstDayDone(Miles(26), null, null) });
        Assert.Equal((MorningWay.Walk, 0), (answer.Way, answer.Distance.Metres));
        Assert.Equal([MorningCode.FurtherThanPlanned, MorningCode.TooShort], answer.Reasons.Select(r => r.Code));
    }

    [Theory]
    [InlineData(3, 0, MorningWay.Go, MorningCode.AsPlanned)]
    [InlineData(2, 0, MorningWay.Walk, MorningCode.StiffLegs)]
    [InlineData(1, 0, MorningWay.Rest, MorningCode.SoreLegs)]
    [InlineData(4, 3, MorningWay.Go, MorningCode.AsPlanned)]
    [InlineData(4, 4, MorningWay.Walk, MorningCode.SomePain)]
    [InlineData(2, 5, MorningWay.Rest, MorningCode.Pain)]
    [InlineData(4, 6, MorningWay.Rest, MorningCode.RedLight)]
    public void Legs_and_pain_decide_before_figures(int legs, int pain, MorningWay way, MorningCode code)
    {
        var told = Told.Fine with { Legs = legs, Pain = pain == 0 ? null : new Pain(BodySite.Knee, pain, null, null, PainSigns.None) };
        Holds(AsPlanned with { CheckIn = told, Light = Told.Light(Told.Now(told)) }, way, way == MorningWay.Go ? 9 : 0, code);
    }

    [Fact]
    public void A_missed_first_day_leaves_one_long_run_within_its_limits_and_never_longer_than_it_was()
    {
        Holds(AsPlanned with { Done = null }, MorningWay.LongInstead, 17, MorningCode.FirstDayMissed);
        Holds(AsPlanned with { Done = null, Bounds = AsPlanned.Bounds with { MostOfLong = Miles(30) } }, MorningWay.LongInstead, 18, MorningCode.FirstDayMissed);
        Holds(AsPlanned with { Done = null, Bounds = AsPlanned.Bounds with { MostOfLong = Miles(5) } }, MorningWay.Go, 9, MorningCode.FirstDayMissed);
    }

    [Fact]
    public void A_longer_second_day_is_not_held_to_a_share_of_the_first() => Holds(
        AsPlanned with { FirstPlanned = AsPlanned.SecondPlanned, SecondPlanned = AsPlanned.FirstPlanned, Done = new FirstDayDone(Miles(8), null, null) },
        MorningWay.Go,
        18,
        MorningCode.AsPlanned);

    [Fact]
    public void A_worse_morning_never_gives_more_and_no_morning_more_than_planned() =>
        Gen.Select(Gen.Int[20, 260], Gen.Int[0, 4], Gen.Int[1, 10], Gen.Int[0, 10], Gen.Int[1, 5], Gen.Int[120, 420]).Sample(
            (tenths, worse, rpe, pain, legs, minutes) =>
            {
                var better = Of(tenths, rpe, pain, legs, minutes);
                double least = better.Distance.Metres;
                Assert.True(least <= AsPlanned.SecondPlanned.Distance.Metres + 1e-6);
                Assert.Equal(Math.Round(least / Miles(0.5).Metres), least / Miles(0.5).Metres, 6);
                Assert.NotEmpty(better.Reasons);
                Assert.True(Of(tenths, Math.Min(10, rpe + worse), pain, legs, minutes).Distance.Metres <= least + 1e-6);
                Assert.True(Of(tenths, rpe, Math.Min(10, pain + worse), legs, minutes).Distance.Metres <= least + 1e-6);
                Assert.True(Of(tenths, rpe, pain, Math.Max(1, legs - worse), minutes).Distance.Metres <= least + 1e-6);
                Assert.True(Of(tenths, rpe, pain, legs, minutes + (20 * worse)).Distance.Metres <= least + 1e-6);
            },
            iter: 5_000);

    private static MorningAnswer Of(int tenths, int rpe, int pain, int legs, int minutes)
    {
        var told = Told.Fine with { Legs = legs, Pain = pain == 0 ? null : new Pain(BodySite.Knee, pain, null, null, PainSigns.None) };
        return SecondMorning.Decide(AsPlanned with
        {
            Done = new FirstDayDone(Miles(tenths / 10.0), Duration.FromMinutes(minutes), new Rpe(rpe)),
            CheckIn = told,
            Light = Told.Light(Told.Now(told)),
        });
    }

    private static void Holds(MorningAfter morning, MorningWay way, double miles, MorningCode first)
    {
        var answer = SecondMorning.Decide(morning);
        Assert.Equal((way, first), (answer.Way, answer.Reasons[0].Code));
        Assert.Equal(Miles(miles).Metres, answer.Distance.Metres, 3);
    }

    private static Distance Miles(double miles) => Distance.FromMiles(miles);
}
