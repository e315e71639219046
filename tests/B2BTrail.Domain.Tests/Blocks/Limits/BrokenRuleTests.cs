using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Tests.Blocks.Replanning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Limits;

/// <summary>What a broken rule says it rests on.</summary>
public sealed class BrokenRuleTests
{
    private static readonly StandingPlan Plan = Requests.UltraLadies50K.Standing();

    [Fact]
    public void A_limit_that_the_runner_moved_is_theirs_and_every_other_rests_on_what_it_ships_with()
    {
        Assert.Equal(Basis.Observed, BasisOf(RuleCode.SessionSpike, MovedLimits.AsShipped));
        Assert.Equal(Basis.YourLimit, BasisOf(RuleCode.SessionSpike, new MovedLimits { SessionSpike = 0.05 }));
        Assert.Equal(Rules.WeekRamp.Basis, BasisOf(RuleCode.WeekRamp, new MovedLimits { SessionSpike = 0.05 }));
    }

    [Fact]
    public void A_run_under_a_red_light_breaks_the_rest_it_asks_for_and_is_not_called_time_off()
    {
        var run = Plan.Weeks[8].Sessions.First(session => session.IsOnFoot).Date;

        var broken = RuleCheck.Of(Plan, Plan.RunBefore(run), [new LightDay(run, LightColor.Red)], run).Where(rule => rule.Date == run).Select(rule => rule.Code).ToList();

        Assert.Contains(RuleCode.RedRest, broken);
        Assert.DoesNotContain(RuleCode.BlockedDay, broken);
    }

    [Fact]
    public void A_run_too_soon_after_a_race_breaks_its_recovery_and_is_not_called_time_off()
    {
        var (week, race) = RaceWeek;

        var broken = RuleCheck.Of(Plan, AfterRace(1), [], race).Where(rule => rule.Date == race.AddDays(1)).ToList();

        Assert.Contains(broken, rule => rule is { Code: RuleCode.RaceRecovery, Basis: Basis.CoachRule });
        Assert.DoesNotContain(broken, rule => rule.Code == RuleCode.BlockedDay);
        Assert.True(week.EndDate > race);
    }

    [Fact]
    public void A_week_that_is_too_big_is_told_with_all_that_was_run_of_a_race_in_it()
    {
        var (week, race) = RaceWeek;
        var history = AfterRace(3);

        var rule = RuleCheck.Of(Plan, history, [], race).Single(rule => rule.Code == RuleCode.WeekRamp && rule.Date == week.StartDate);

        double run = history.Days.Where(day => day.Date >= week.StartDate).Sum(day => day.Distance.Meters);
        Assert.Equal(run + week.Sessions.Where(session => session.Date > race).Sum(session => session.Distance.Meters), rule.Value, 3);
    }

    private static (PlanWeek Week, DateOnly Race) RaceWeek => (Plan.Weeks[8], Plan.Weeks[8].Sessions.First(session => session.Kind == SessionKind.PairFirst).Date);

    /// <summary>All as planned but for the week of the race, so many times as much, and 50 kilometers at effort 8 on day 1 of its back-to-back.</summary>
    private static TrainingHistory AfterRace(double factor) => Plan.Ran([
        .. Plan.RunBefore(RaceWeek.Race).Days.Select(day => day.Date < RaceWeek.Week.StartDate ? day : day with { Distance = day.Distance * factor }),
        new DayDone(RaceWeek.Race, Distance.FromKilometers(50), Rpe: new Rpe(8))]);

    private static Basis BasisOf(RuleCode code, MovedLimits moved)
    {
        var longer = Plan.Weeks[8].Sessions.First(session => session.Kind == SessionKind.PairFirst);
        var plan = new StandingPlan(
            Plan.Request with { Limits = moved },
            Plan.FirstPlan,
            [.. Plan.Sessions.Select(session => session == longer ? session with { Distance = Distance.FromMiles(80) } : session)]);
        return RuleCheck.Of(plan, Plan.Ran(), [], Plan.StartDate).First(rule => rule.Code == code).Basis;
    }
}
