using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

/// <summary>Blocks that were saved when their first days were over.</summary>
public sealed class SavedLaterTests
{
    private static readonly StandingPlan Plan = Requests.UltraLadies50K.Standing();
    private static readonly DateOnly Thursday = Plan.StartDate.AddDays(3);

    [Fact]
    public void A_block_that_was_saved_days_after_its_first_starts_as_planned()
    {
        Assert.IsType<ReplanOutcome.Unchanged>(Propose(Thursday));
        Assert.Empty(LivedDays.Of(Plan, new TrainingHistory([], Thursday), [], Thursday).Missed);
    }

    [Fact]
    public void What_was_run_of_the_days_before_changes_nothing_where_it_was_run_as_planned()
    {
        var today = Plan.StartDate.AddDays(10);
        foreach (var run in Plan.RunBefore(today).Days)
        {
            Assert.IsType<ReplanOutcome.Unchanged>(Propose(today, run));
        }
    }

    [Fact]
    public void What_was_missed_since_the_block_was_saved_is_missed()
    {
        var today = Plan.StartDate.AddDays(7);
        Assert.IsType<ReplanOutcome.Unchanged>(Propose(today));

        var outcome = Replanner.Propose(Plan, new TrainingHistory([], Plan.StartDate), [], today);
        Assert.Equal(CauseKind.TimeOff, Assert.Single(Assert.IsType<ReplanOutcome.Proposed>(outcome).Proposal.Causes).Kind);
    }

    [Fact]
    public void The_day_on_which_a_block_is_saved_can_be_missed()
    {
        var history = new TrainingHistory([], Thursday);
        Assert.False(history.IsMissed(Thursday.AddDays(-1), Thursday.AddDays(1)));
        Assert.True(history.IsMissed(Thursday, Thursday.AddDays(1)));
        Assert.False(history.IsMissed(Thursday, Thursday));
    }

    [Fact]
    public void A_run_before_the_block_was_saved_counts_as_it_was_run()
    {
        var today = Plan.StartDate.AddDays(10);
        var far = Plan.RunBefore(today).Days.Last() with { Distance = Distance.FromMiles(30) };
        Assert.Equal(far.Distance, CreditedDistance.On(Plan, new TrainingHistory([far], today), far.Date, today));
        Assert.Contains(Assert.IsType<ReplanOutcome.Proposed>(Propose(today, far)).Proposal.Causes, cause => cause is { Kind: CauseKind.RanMore, RanMore.Weeks: 0 });
    }

    [Fact]
    public void Runs_on_other_days_than_planned_are_not_added_to_the_days_that_they_stand_for()
    {
        var planned = Plan.RunBefore(Thursday).Days.ToList();
        var free = Plan.Sessions.First(session => !session.IsOnFoot && session.Date < Thursday).Date;
        var moved = new TrainingHistory([planned[^1] with { Date = free }], Thursday);
        Assert.Equal(planned.Sum(day => day.Distance.Meters), Enumerable.Range(0, 3).Sum(day => CreditedDistance.On(Plan, moved, Plan.StartDate.AddDays(day), Thursday).Meters), 6);
        Assert.IsType<ReplanOutcome.Unchanged>(Replanner.Propose(Plan, moved, [], Thursday));
    }

    [Fact]
    public void Day_2_does_not_make_up_for_a_day_1_before_the_block_was_saved()
    {
        var pair = Plan.Pairs.First();
        var today = pair.Second.Date;
        Assert.Equal(SecondDayCode.AsPlanned, Reason(today));
        Assert.Equal(SecondDayCode.FirstDayMissed, Reason(pair.First.Date));

        SecondDayCode Reason(DateOnly savedOn) => Assert.Single(SecondDayGate.Look(Plan, new TrainingHistory([], savedOn), [], today, Light.Of(today, [], []), null)!.Answer.Reasons).Code;
    }

    [Fact]
    public void A_shorter_day_2_that_is_missed_after_a_day_1_before_the_block_was_saved_moves_nothing()
    {
        foreach (var second in Plan.Sessions.Where(session => session.Kind == SessionKind.PairSecond))
        {
            Assert.IsType<ReplanOutcome.Unchanged>(Replanner.Propose(Plan, new TrainingHistory([], second.Date), [], second.Date.AddDays(1)));
        }
    }

    [Fact]
    public void Nothing_else_is_suggested_of_any_block_on_the_day_on_which_it_is_saved_than_if_it_had_been_run_as_planned() =>
        Requests.Any.Select(Gen.Double[0, 1]).Where((request, _) => BlockPlanner.Plan(request).Plan is not null).Sample(
            (request, share) =>
            {
                var plan = request.Standing();
                var today = plan.StartDate.AddDays((int)(share * (plan.DayCount - 1)));
                Assert.Equal(Lines(plan.RunBefore(today)), Lines(new TrainingHistory([], today)));

                List<StandingSession> Lines(TrainingHistory history) =>
                    [.. ((Replanner.Propose(plan, history, [], today) as ReplanOutcome.Proposed)?.Proposal.Lines ?? []).Select(line => line.After)];
            },
            iter: 500);

    private static ReplanOutcome Propose(DateOnly today, params IEnumerable<DayDone> runs) => Replanner.Propose(Plan, new TrainingHistory(runs, today), [], today);
}
