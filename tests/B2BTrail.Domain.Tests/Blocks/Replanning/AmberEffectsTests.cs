using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Tests.Blocks.Planning;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

public sealed class AmberEffectsTests
{
    private static readonly StandingPlan Plan = Requests.UltraLadies50K.Standing();

    [Fact]
    public void One_run_takes_the_place_of_a_pair() =>
        Assert.Contains(AmberEffect.Pair, On(Plan.Sessions.First(session => session.Kind == SessionKind.PairFirst).Date.AddDays(-1)));

    [Fact]
    public void A_single_long_run_is_shorter() =>
        Assert.Contains(AmberEffect.LongRun, On(Plan.Sessions.First(session => session.Kind == SessionKind.Long).Date.AddDays(-1)));

    [Fact]
    public void A_full_week_may_limit_the_next_and_a_recovery_week_limits_none()
    {
        Assert.Contains(Plan.Weeks.Where(week => week.Kind is WeekKind.Pair or WeekKind.Long), week => On(week.Sessions[0].Date).Contains(AmberEffect.NextWeek));
        Assert.All(Plan.Weeks.Where(week => week.Kind == WeekKind.StepBack), week => Assert.DoesNotContain(AmberEffect.NextWeek, On(week.Sessions[0].Date)));
    }

    [Fact]
    public void What_falls_away_of_a_back_to_back_that_has_begun_is_told_whatever_else_would_take_it()
    {
        var plan = (Requests.UltraLadies50K with { Shape = PairShape.ThreeDays, RunDaysPerWeek = 4 }).Standing();
        Assert.All(plan.Pairs.ToList(), pair => Assert.Contains(
            AmberEffect.RestOfPair, AmberEffects.Of(plan, plan.RunBefore(pair.Second.Date), [new LightDay(pair.Second.Date, LightColor.Amber)], pair.Second.Date)));
    }

    [Fact]
    public void What_is_told_is_what_is_suggested()
    {
        foreach (var session in Plan.Sessions)
        {
            var suggested = Replanner.Propose(Plan, Plan.RunBefore(session.Date), [new LightDay(session.Date, LightColor.Amber)], session.Date);
            Assert.Equal(suggested is ReplanOutcome.Proposed, On(session.Date).Count > 0);
            if (suggested is ReplanOutcome.Proposed { Proposal: var proposal })
            {
                var accepted = Plan.After(new PlanChange([.. proposal.Lines.Select(line => new SessionChange(line.Before, line.After))]))!;
                Assert.Equal(On(session.Date), AmberEffects.Of(accepted, Plan.RunBefore(session.Date), [new LightDay(session.Date, LightColor.Amber)], session.Date));
            }
        }
    }

    private static IReadOnlyList<AmberEffect> On(DateOnly today) =>
        AmberEffects.Of(Plan, Plan.RunBefore(today), [new LightDay(today, LightColor.Amber)], today);
}
