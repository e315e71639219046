using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Tests.Blocks.Replanning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>Short runs grow by the smallest step where their growth limit rounds down to nothing.</summary>
public class SmallestStepTests
{
    [Theory]
    [InlineData(2.25, 0.10)]
    [InlineData(2.5, 0.05)]
    [InlineData(3, 0.05)]
    [InlineData(4, 0.05)]
    [InlineData(4.75, 0.05)]
    [InlineData(3, 0.08)]
    public void Long_runs_grow_however_tight_their_limit_is(double longest, double limit)
    {
        var plan = Request(longest, limit).Planned();

        Assert.True(Longest(plan) >= Distance.From(longest + 1, DistanceUnit.Mile));
    }

    [Theory]
    [InlineData(4, 0.05)]
    [InlineData(5, 0.05)]
    [InlineData(4, 0.10)]
    public void A_plan_of_short_runs_breaks_no_rule_and_says_where_it_goes_by_the_smallest_step(double longest, double limit)
    {
        var request = Request(longest, limit);
        var plan = request.Standing();

        Assert.Equal(limit * longest < 0.25, request.Planned().Notices.Any(notice => notice.Code == PlanNoticeCode.OneStep));
        Assert.DoesNotContain(RuleCheck.Of(plan, plan.RunBefore(request.StartDate), [], request.StartDate), rule => rule.Code == RuleCode.SessionSpike);
    }

    private static BlockRequest Request(double longest, double limit) => Requests.UltraLadies50K with
    {
        Unit = DistanceUnit.Mile,
        Current = new Fitness(Distance.From(10, DistanceUnit.Mile), Distance.From(longest, DistanceUnit.Mile), null),
        Limits = MovedLimits.AsShipped with { SessionSpike = limit },
    };

    private static Distance Longest(BlockDraft plan) =>
        plan.Weeks.SelectMany(week => week.Sessions).Where(session => session.Kind != SessionKind.Race).Max(session => session.Distance);
}
