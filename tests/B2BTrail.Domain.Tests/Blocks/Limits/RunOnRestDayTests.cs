using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Tests.Blocks.Replanning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Limits;

/// <summary>What a run on a day of rest in the week of a back-to-back does to the limits of that week.</summary>
public sealed class RunOnRestDayTests
{
    private static readonly StandingPlan Plan = Requests.UltraLadies50K.Standing();
    private static readonly PlanWeek Week = Plan.Weeks[8];
    private static readonly DateOnly Saturday = Week.Sessions.Single(session => session.Kind == SessionKind.PairFirst).Date;
    private static readonly DateOnly RestDay = Week.Sessions.Last(session => !session.IsOnFoot && session.Date < Saturday).Date;
    private static readonly TrainingHistory AsPlanned = Plan.RunBefore(Saturday);

    [Fact]
    public void It_counts_towards_the_load_of_the_week()
    {
        Assert.Equal(Load(AsPlanned) + Distance.FromMiles(5).Meters, Load(With(Distance.FromMiles(5))), 6);

        static double Load(TrainingHistory history) => PlanLoad.Of(Plan, history, [], Saturday).Load.Week(Week.Index);
    }

    [Fact]
    public void A_week_that_it_makes_too_large_is_told()
    {
        Assert.DoesNotContain(RuleCheck.Of(Plan, AsPlanned, [], Saturday), IsRampOfWeek);
        Assert.Contains(RuleCheck.Of(Plan, With(Distance.FromMiles(20)), [], Saturday), IsRampOfWeek);

        static bool IsRampOfWeek(BrokenRule rule) => rule.Code == RuleCode.WeekRamp && rule.Date == Week.StartDate;
    }

    [Fact]
    public void The_back_to_back_may_be_its_share_of_the_week_with_it()
    {
        var large = Plan.WithSessions(Plan.Sessions.Select(session => session.Date == Saturday ? session.Of(Distance.FromMiles(80)) : session));
        Assert.Equal(
            MostOfPair(AsPlanned) + (Rules.PairShareMost.Number * Distance.FromMiles(5).Meters), MostOfPair(With(Distance.FromMiles(5))), 6);

        double MostOfPair(TrainingHistory history) =>
            RuleCheck.Of(large, history, [], Saturday).Single(rule => rule.Code == RuleCode.PairShareMost && rule.Date == Saturday).Limit;
    }

    private static TrainingHistory With(Distance onRestDay) => Plan.Ran(AsPlanned.Days.Append(new DayDone(RestDay, onRestDay)));
}
