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

        var broken = RuleCheck.Of(Plan, Plan.RunBefore(run), [new LightDay(run, LightColour.Red)], run).Where(rule => rule.Date == run).Select(rule => rule.Code).ToList();

        Assert.Contains(RuleCode.RedRest, broken);
        Assert.DoesNotContain(RuleCode.BlockedDay, broken);
    }

    private static Basis BasisOf(RuleCode code, MovedLimits moved)
    {
        var longer = Plan.Weeks[8].Sessions.First(session => session.Kind == SessionKind.PairFirst);
        var plan = new StandingPlan(
            Plan.Request with { Limits = moved },
            Plan.FirstPlan,
            [.. Plan.Sessions.Select(session => session == longer ? session with { Distance = Distance.FromMiles(80) } : session)]);
        return RuleCheck.Of(plan, TrainingHistory.None, [], Plan.StartDate).First(rule => rule.Code == code).Basis;
    }
}
