using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Readiness;

public sealed class SecondDayDecisionTests
{
    private static readonly SecondDayFacts AsPlanned = new(
        new SecondDayPlan(Miles(18), Duration.FromMinutes(240), new RpeRange(new Rpe(4), new Rpe(5))),
        new SecondDayPlan(Miles(9), Duration.FromMinutes(125), new RpeRange(new Rpe(2), new Rpe(4))),
        new FirstDayRun(Miles(18), Duration.FromMinutes(240), new Rpe(5)),
        Samples.LightOf(Samples.CheckInToday(Samples.Fine)),
        Samples.Fine,
        new SecondDayLimits(Miles(0.5), Miles(2), Miles(17)));

    [Fact]
    public void A_day_1_as_planned_leaves_day_2_as_planned() => Holds(AsPlanned, SecondDayAction.Go, 9, SecondDayCode.AsPlanned);

    [Theory]
    [InlineData(6, SecondDayAction.Go, 9, SecondDayCode.AsPlanned)]
    [InlineData(7, SecondDayAction.Shorten, 6, SecondDayCode.HarderThanPlanned)]
    [InlineData(8, SecondDayAction.Walk, 0, SecondDayCode.VeryHardFirstDay)]
    public void How_hard_the_first_day_felt_decides(int rpe, SecondDayAction way, double miles, SecondDayCode code) =>
        Holds(AsPlanned with { Done = AsPlanned.Done! with { Rpe = new Rpe(rpe) } }, way, miles, code);

    [Fact]
    public void What_the_first_day_went_further_the_second_goes_less() =>
        Holds(AsPlanned with { Done = new FirstDayRun(Miles(21), null, null) }, SecondDayAction.Shorten, 6, SecondDayCode.FurtherThanPlanned);

    [Fact]
    public void Ten_per_cent_further_is_still_as_planned() =>
        Holds(AsPlanned with { Done = new FirstDayRun(Miles(19.8), null, null) }, SecondDayAction.Go, 9, SecondDayCode.AsPlanned);

    [Fact]
    public void A_first_day_cut_short_leaves_three_quarters_of_it() =>
        Holds(AsPlanned with { Done = new FirstDayRun(Miles(8), null, null) }, SecondDayAction.Shorten, 6, SecondDayCode.ShorterThanPlanned);

    [Fact]
    public void A_slow_first_day_keeps_the_second_to_its_time()
    {
        Holds(AsPlanned with { Done = new FirstDayRun(Miles(18), Duration.FromMinutes(288), null) }, SecondDayAction.Go, 9, SecondDayCode.AsPlanned);
        Holds(AsPlanned with { Done = new FirstDayRun(Miles(18), Duration.FromMinutes(324), null) }, SecondDayAction.Shorten, 6.5, SecondDayCode.SlowerThanPlanned);
    }

    [Fact]
    public void Of_several_reasons_the_shortest_counts_and_all_are_given()
    {
        var answer = SecondDayDecision.Decide(AsPlanned with { Done = new FirstDayRun(Miles(23), Duration.FromMinutes(400), new Rpe(7)) });
        Assert.Equal((SecondDayAction.Shorten, Miles(4).Meters), (answer.Way, answer.Distance.Meters));
        Assert.Equal([SecondDayCode.FurtherThanPlanned, SecondDayCode.HarderThanPlanned, SecondDayCode.SlowerThanPlanned], answer.Reasons.Select(r => r.Code));
    }

    [Fact]
    public void What_is_left_under_a_run_worth_planning_is_a_walk()
    {
        var answer = SecondDayDecision.Decide(AsPlanned with { Done = new FirstDayRun(Miles(26), null, null) });
        Assert.Equal((SecondDayAction.Walk, 0), (answer.Way, answer.Distance.Meters));
        Assert.Equal([SecondDayCode.FurtherThanPlanned, SecondDayCode.TooShort], answer.Reasons.Select(r => r.Code));
    }

    [Theory]
    [InlineData(3, 0, SecondDayAction.Go, SecondDayCode.AsPlanned)]
    [InlineData(2, 0, SecondDayAction.Walk, SecondDayCode.StiffLegs)]
    [InlineData(1, 0, SecondDayAction.Rest, SecondDayCode.SoreLegs)]
    [InlineData(4, 3, SecondDayAction.Go, SecondDayCode.AsPlanned)]
    [InlineData(4, 4, SecondDayAction.Walk, SecondDayCode.SomePain)]
    [InlineData(2, 5, SecondDayAction.Rest, SecondDayCode.Pain)]
    [InlineData(4, 6, SecondDayAction.Rest, SecondDayCode.RedLight)]
    public void Legs_and_pain_decide_before_figures(int legs, int pain, SecondDayAction way, SecondDayCode code)
    {
        var answers = Samples.Fine with { Legs = legs, Pain = pain == 0 ? null : new Pain(BodySite.Knee, pain, null, null, PainSigns.None) };
        Holds(AsPlanned with { CheckIn = answers, Light = Samples.LightOf(Samples.CheckInToday(answers)) }, way, way == SecondDayAction.Go ? 9 : 0, code);
    }

    [Fact]
    public void A_missed_first_day_leaves_one_long_run_within_its_limits_and_never_longer_than_it_was()
    {
        Holds(AsPlanned with { Done = null }, SecondDayAction.LongInstead, 17, SecondDayCode.FirstDayMissed);
        Holds(AsPlanned with { Done = null, Limits = AsPlanned.Limits with { MostOfLong = Miles(30) } }, SecondDayAction.LongInstead, 18, SecondDayCode.FirstDayMissed);
        Holds(AsPlanned with { Done = null, Limits = AsPlanned.Limits with { MostOfLong = Miles(5) } }, SecondDayAction.Go, 9, SecondDayCode.FirstDayMissed);
    }

    [Fact]
    public void A_longer_second_day_is_not_held_to_a_share_of_the_first() => Holds(
        AsPlanned with { PlannedFirstDay = AsPlanned.PlannedSecondDay, PlannedSecondDay = AsPlanned.PlannedFirstDay, Done = new FirstDayRun(Miles(8), null, null) },
        SecondDayAction.Go,
        18,
        SecondDayCode.AsPlanned);

    [Fact]
    public void Worse_facts_never_give_more_and_no_facts_more_than_planned() =>
        Gen.Select(Gen.Int[20, 260], Gen.Int[0, 4], Gen.Int[1, 10], Gen.Int[0, 10], Gen.Int[1, 5], Gen.Int[120, 420]).Sample(
            (tenths, worse, rpe, pain, legs, minutes) =>
            {
                var better = Of(tenths, rpe, pain, legs, minutes);
                double least = better.Distance.Meters;
                Assert.True(least <= AsPlanned.PlannedSecondDay.Distance.Meters + 1e-6);
                Assert.Equal(Math.Round(least / Miles(0.5).Meters), least / Miles(0.5).Meters, 6);
                Assert.NotEmpty(better.Reasons);
                Assert.True(Of(tenths, Math.Min(10, rpe + worse), pain, legs, minutes).Distance.Meters <= least + 1e-6);
                Assert.True(Of(tenths, rpe, Math.Min(10, pain + worse), legs, minutes).Distance.Meters <= least + 1e-6);
                Assert.True(Of(tenths, rpe, pain, Math.Max(1, legs - worse), minutes).Distance.Meters <= least + 1e-6);
                Assert.True(Of(tenths, rpe, pain, legs, minutes + (20 * worse)).Distance.Meters <= least + 1e-6);
            },
            iter: 5_000);

    private static SecondDayAdvice Of(int tenths, int rpe, int pain, int legs, int minutes)
    {
        var answers = Samples.Fine with { Legs = legs, Pain = pain == 0 ? null : new Pain(BodySite.Knee, pain, null, null, PainSigns.None) };
        return SecondDayDecision.Decide(AsPlanned with
        {
            Done = new FirstDayRun(Miles(tenths / 10.0), Duration.FromMinutes(minutes), new Rpe(rpe)),
            CheckIn = answers,
            Light = Samples.LightOf(Samples.CheckInToday(answers)),
        });
    }

    private static void Holds(SecondDayFacts facts, SecondDayAction way, double miles, SecondDayCode first)
    {
        var answer = SecondDayDecision.Decide(facts);
        Assert.Equal((way, first), (answer.Way, answer.Reasons[0].Code));
        Assert.Equal(Miles(miles).Meters, answer.Distance.Meters, 3);
    }

    private static Distance Miles(double miles) => Distance.FromMiles(miles);
}
