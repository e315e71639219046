using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

/// <summary>On the morning of day 2 of a back-to-back whose day 1 was run farther or less far than planned.</summary>
public sealed class FirstDayRunOtherwiseTests
{
    [Theory]
    [InlineData(PairShape.LongerFirst, 1.2, 4.5)]
    [InlineData(PairShape.LongerFirst, 1.5, 0)]
    [InlineData(PairShape.LongerSecond, 1.2, 16.5)]
    [InlineData(PairShape.LongerSecond, 1.5, 14)]
    [InlineData(PairShape.LongerFirst, 0.5, 6.5)]
    public void Day_2_holds_what_the_week_still_does_and_rests_only_where_that_is_too_little_for_a_run(PairShape shape, double farther, double miles)
    {
        var (plan, history, today) = After(shape, farther);

        var then = Then(plan, history, today);

        Assert.Equal(miles, then.OnlySessionOn(today)!.Distance.In(DistanceUnit.Mile), 6);
        Assert.DoesNotContain(RuleCheck.Of(then, history, [], today), rule => !rule.IsOwn && rule.Date <= today);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.7)]
    public void A_longer_second_day_stays_however_little_the_first_was(double farther)
    {
        var (plan, history, today) = After(PairShape.LongerSecond, farther);

        Assert.Equal(plan.OnlySessionOn(today)!.Distance, Then(plan, history, today).OnlySessionOn(today)!.Distance);
        Assert.DoesNotContain(RuleCheck.Of(plan, history, [], today), rule => !rule.IsOwn && rule.Date <= today);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(1.08)]
    [InlineData(1.12)]
    [InlineData(1.2)]
    [InlineData(1.5)]
    public void The_suggestion_and_the_recommendation_for_day_2_agree(double farther)
    {
        var (plan, history, today) = After(PairShape.LongerFirst, farther);

        var look = SecondDayGate.Look(plan, history, [], today, Light.Of(today, [], []), null)!;

        Assert.Equal(look.Answer.Distance, Then(plan, history, today).OnlySessionOn(today)!.Distance);
    }

    private static (StandingPlan Plan, TrainingHistory History, DateOnly Today) After(PairShape shape, double farther)
    {
        var plan = (Requests.UltraLadies50K with { Shape = shape, RunDaysPerWeek = 5 }).Standing();
        var pair = plan.Pairs.ElementAt(3);
        var before = plan.RunBefore(pair.Second.Date);
        var days = before.Days.Select(day => day.Date == pair.Date ? new DayDone(day.Date, day.Distance * farther) : day);
        return (plan, new TrainingHistory(days, before.SavedOn), pair.Second.Date);
    }

    private static StandingPlan Then(StandingPlan plan, TrainingHistory history, DateOnly today) =>
        Replanner.Propose(plan, history, [], today) is ReplanOutcome.Proposed proposed ? plan.Taking(proposed.Proposal) : plan;
}
