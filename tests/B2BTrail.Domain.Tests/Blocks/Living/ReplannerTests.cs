using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Living;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Living;

public sealed class ReplannerTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly BlockRequest Request = Requests.UltraLadies50K;

    [Fact]
    public void A_block_run_as_planned_stays_as_it_is()
    {
        var plan = Request.Standing();
        for (int day = 0; day < plan.Days.Count; day++)
        {
            var today = plan.Days[day].Date;
            Assert.IsType<ReplanOutcome.Unchanged>(Replanner.Propose(plan, plan.RunBefore(today), [], today));
        }
    }

    [Fact]
    public void After_twelve_days_off_the_block_starts_again_lower()
    {
        var plan = Request.Standing();
        var from = plan.Weeks[8].StartDate;
        var today = from.AddDays(12);
        var history = plan.RunBefore(today, d => d.Date >= from);
        var proposed = Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(plan, history, [], today)).Proposal;
        var then = plan.Taking(proposed);
        foreach (var week in then.Weeks)
        {
            var was = plan.Weeks[week.Number - 1];
            output.WriteLine($"{week.Number,2} {week.Kind,-8} {string.Join(" ", week.Days.Select(d => $"{d.Distance.In(DistanceUnit.Mile),5:0.0}"))} | {string.Join(" ", was.Days.Select(d => $"{d.Distance.In(DistanceUnit.Mile),5:0.0}"))}");
        }

        Assert.IsType<ReplanOutcome.Unchanged>(Replanner.Propose(then, history, [], today));
    }
}
