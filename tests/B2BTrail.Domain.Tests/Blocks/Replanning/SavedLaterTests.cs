using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Tests.Blocks.Planning;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

/// <summary>A plan that was saved when some of its days were over already.</summary>
public sealed class SavedLaterTests
{
    [Fact]
    public void A_plan_saved_today_is_looked_at_as_if_all_days_before_were_run_as_planned() =>
        Requests.Any.Where(request => BlockPlanner.Plan(request).Plan is not null).Select(Gen.Int[0, 1000]).Sample(
            (request, days) =>
            {
                var plan = request.Standing();
                var today = plan.StartDate.AddDays(days % plan.DayCount);

                Assert.Equal(Lines(plan, plan.RunBefore(today), today), Lines(plan, new TrainingHistory([], savedOn: today), today));
                Assert.Empty(LivedDays.Of(plan, new TrainingHistory([], savedOn: today), [], today).Missed);
            },
            iter: 300);

    [Fact]
    public void Days_from_the_saving_on_are_missed_and_days_before_count_as_planned()
    {
        var plan = Requests.UltraLadies50K.Standing();
        var (saved, today) = (plan.StartDate.AddDays(3), plan.StartDate.AddDays(6));
        var history = new TrainingHistory([], saved);

        Assert.All(LivedDays.Of(plan, history, [], today).Missed, date => Assert.InRange(date, saved, today.AddDays(-1)));
        Assert.All(
            plan.Sessions.Where(session => session.Date < saved),
            session => Assert.Equal(session.Distance, CreditedDistance.On(plan, history, session.Date, today)));
        Assert.All(
            plan.Sessions.Where(session => session.Date >= saved && session.Date < today),
            session => Assert.Equal(0, CreditedDistance.On(plan, history, session.Date, today).Meters));
    }

    private static List<(StandingSession Before, StandingSession After)> Lines(StandingPlan plan, TrainingHistory history, DateOnly today) =>
        Replanner.Propose(plan, history, [], today) is ReplanOutcome.Proposed(var proposal) ? [.. proposal.Lines.Select(line => (line.Before, line.After))] : [];
}
