using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Tests.Blocks.Replanning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Editing;

/// <summary>A workout that the runner puts beside what the plan has.</summary>
public sealed class WorkoutsApartTests
{
    private static readonly StandingPlan Plan = Requests.UltraLadies50K.Standing();
    private static readonly StandingSession Workout = Plan.Sessions.First(session => session.Kind.IsHard && Plan.OnlySessionOn(session.Date.AddDays(-1)) is { Kind: SessionKind.Easy });
    private static readonly DateOnly Today = Plan.Weeks[Plan.Index(Workout.Date).Week].StartDate;
    private static readonly TrainingHistory History = Plan.RunBefore(Today);

    [Fact]
    public void Two_workouts_on_days_in_a_row_break_a_rule_and_the_planned_one_is_suggested_as_an_easy_run()
    {
        var then = After(new PlanEdit.SetKind(Workout.Date.AddDays(-1), SessionKind.Quality, Domain.Blocks.Workout.HillRepeats));

        Assert.Equal(
            [Workout.Date.AddDays(-1), Workout.Date],
            RuleCheck.Of(then, History, [], Today).Where(rule => rule.Code == RuleCode.QualityTurn).Select(rule => rule.Date));
        var proposal = Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(then, History, [], Today)).Proposal;
        Assert.Equal(SessionKind.Easy, proposal.Lines.Single(line => line.Before.Date == Workout.Date).After.Kind);
    }

    [Fact]
    public void A_workout_that_no_longer_holds_its_parts_is_suggested_as_an_easy_run()
    {
        var whole = Plan.OnlyFirstPlanOn(Workout.Date)!.Structure!.Whole;
        var pair = Plan.Pairs.First(pair => pair.Date > Workout.Date);
        var outcomes = Enumerable.Range(1, 16)
            .Select(miles => After(new PlanEdit.SetPair(pair.Date, pair.Distance + Distance.FromMiles(miles))))
            .Select(then => Replanner.Propose(then, History, [], Today) is ReplanOutcome.Proposed { Proposal: var proposal }
                ? proposal.Lines.SingleOrDefault(line => line.Before.Date == Workout.Date)?.After
                : null)
            .OfType<StandingSession>()
            .ToList();

        Assert.Contains(outcomes, session => session.Kind == SessionKind.Easy);
        Assert.All(outcomes.Where(session => session.Kind.IsHard), session => Assert.True(Plan.Request.TrailPace.For(session.Distance).Seconds >= whole.Seconds));
    }

    private static StandingPlan After(PlanEdit edit) =>
        Plan.After(Assert.IsType<EditOutcome.Changed>(PlanEditing.Apply(Plan, edit, History, [], Today)).Change)!;
}
