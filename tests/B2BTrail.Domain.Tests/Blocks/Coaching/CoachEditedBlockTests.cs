using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Tests.Blocks.Replanning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Coaching;

/// <summary>
/// A 50K from 30 miles a week. A red light on March 28 took day 2 of a back-to-back; then time off from May 1 to 10 is marked, and then the
/// block is edited: four running days, and the race a week later.
/// </summary>
public sealed class CoachEditedBlockTests
{
    private static readonly DateOnly Red = new(2027, 3, 28);
    private static readonly DateOnly Today = new(2027, 3, 31);
    private static readonly DateOnly OffFrom = new(2027, 5, 1);
    private static readonly DateOnly OffTo = new(2027, 5, 10);
    private static readonly DateOnly Back = new(2027, 5, 15);
    private static readonly IReadOnlyList<LightDay> Lights = [new(Red, LightColor.Red)];

    private static readonly BlockRequest Request = (CoachCases.R0 with
    {
        StartDate = new DateOnly(2027, 2, 16),
        Goal = new Goal.Race(new DateOnly(2027, 7, 10), CoachCases.FiftyKilometers, null),
        TrailPace = new Pace(485),
    }).Running(30, 12);

    internal static readonly (StandingPlan Plan, TrainingHistory History) Life = Before();
    internal static readonly ChangedBlock Edited = ChangedBlock.With(Life.Plan, Life.History, Lights, Today, Life.Plan.Request with
    {
        RunDaysPerWeek = 4,
        Goal = new Goal.Race(new DateOnly(2027, 7, 17), CoachCases.FiftyKilometers, null),
    })!;

    [Fact]
    public void An_edit_keeps_the_way_back_after_a_red_light()
    {
        var then = Edited.Plan;
        var week = Week(new(2027, 4, 5));
        Assert.InRange(Miles(week), 15, 22);
        Assert.True(week.Sessions.Count(session => session.IsOnFoot) >= 3);
        Assert.All(then.Sessions.Where(session => session.Date >= Today && session.Date <= Red.AddDays(14)), session => Assert.False(session.Kind.IsHard || session.Kind.IsPairDay));
        double longest = Life.History.Days.Max(day => day.Distance.Meters);
        var first = then.Sessions.First(session => session.Date >= Red.AddDays(7) && session.Kind.IsLong);
        Assert.True(first.Distance.Meters <= (0.5 * longest) + 1, $"{first.Date}: {first.Distance.In(DistanceUnit.Mile)}");
    }

    [Fact]
    public void An_edit_keeps_the_way_back_after_time_off_that_was_marked_in_the_block()
    {
        var then = Edited.Plan;
        Assert.All(then.Sessions.Where(session => session.Date >= OffFrom && session.Date <= OffTo), session => Assert.False(session.IsOnFoot));
        double before = then.Weeks.Where(week => week.StartDate < OffFrom).TakeLast(4).Max(Miles);
        Assert.InRange(Miles(Week(OffTo)) / before, 0.6, 0.75);
        double longest = then.Sessions.Where(session => session.Date < OffFrom && session.Date >= OffFrom.AddDays(-30)).Max(session => session.Distance.Meters);
        Assert.All(Week(OffTo).Sessions, session => Assert.True(session.Distance.Meters <= (0.75 * longest) + 1, $"{session.Date}: {session.Distance.In(DistanceUnit.Mile)}"));
        Assert.True(then.Sessions.First(session => session.Date > OffTo && session.IsOnFoot).Duration.Minutes <= 61);
        Assert.All(then.Sessions.Where(session => session.Date > OffTo && session.Date <= OffTo.AddDays(14)), session => Assert.False(session.Kind.IsHard || session.Kind.IsPairDay));
        Assert.Contains(then.Pairs, pair => pair.Date > OffTo.AddDays(14));
    }

    [Fact]
    public void An_edit_lays_a_block_of_an_earlier_generation_by_the_rules_of_today()
    {
        var earlier = new StandingPlan(Life.Plan.Request, Life.Plan.FirstPlan with { Generation = Generation.First }, Life.Plan.Sessions);

        var then = ChangedBlock.With(earlier, Life.History, Lights, Today, Edited.Plan.Request)!.Plan;

        Assert.Equal(Generation.Current, then.FirstPlan.Generation);
        Assert.Equal(Edited.Plan.Sessions.Select(session => session with { Id = default }), then.Sessions.Select(session => session with { Id = default }));
        Assert.DoesNotContain(RuleCheck.Of(then, Life.History, Lights, Today), rule => !rule.IsOwn);
    }

    [Fact]
    public void Nothing_is_suggested_right_after_an_edit() =>
        Assert.IsType<ReplanOutcome.Unchanged>(Replanner.Propose(Edited.Plan, Life.History, Lights, Today));

    [Fact]
    public void A_day_that_a_light_makes_shorter_than_the_new_first_plan_says_why()
    {
        var session = Edited.Plan.OnlySessionOn(new(2027, 4, 10))!;
        Assert.True(session.Distance < Edited.Plan.OnlyFirstPlanOn(session.Date)!.Distance);
        Assert.Equal(RuleCode.TestRun, Assert.Single(Edited.Why, why => why.Date == session.Date).Why[0].Code);
        Assert.Equal(1, session.Origin.Draft);
    }

    [Fact]
    public void What_is_suggested_for_time_off_names_it_first_and_a_light_only_where_it_sets_a_day()
    {
        var proposal = Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(Life.Plan, Life.History, Lights, Today)).Proposal;
        Assert.Equal((CauseKind.TimeOff, OffFrom), (proposal.Causes[0].Kind, proposal.Causes[0].Date));
        Assert.Equal(
            proposal.Lines.Any(line => line.Why[0].Code is RuleCode.TestRun or RuleCode.RedRest or RuleCode.AmberLong or RuleCode.AmberRepeat),
            proposal.Causes.Any(cause => cause.Kind == CauseKind.RedLight));
    }

    [Fact]
    public void Reasons_on_the_way_back_name_what_holds_a_day_and_what_its_week_still_is()
    {
        var (plan, history) = BackFromTimeOff(Edited.Plan);
        var lines = Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(plan, history, [], Back)).Proposal.Lines;
        var first = lines.Single(line => line.After.Date == Back).Why[0];
        Assert.Equal((RuleCode.FirstRunBack, Basis.CoachRule), (first.Code, first.Basis));
        var second = lines.Single(line => line.After.Date == Back.AddDays(1));
        Assert.Equal(RuleCode.RestOfWeek, second.Why[0].Code);
        Assert.Equal(lines[0].After.Distance + second.After.Distance, second.Why[0].Reference);
        Assert.DoesNotContain(lines, line => line.Why[0].Code == RuleCode.MinimumRun && line.After.Distance.In(DistanceUnit.Mile) > 2.01);
    }

    [Fact]
    public void Time_off_that_was_marked_and_went_on_counts_from_its_first_day()
    {
        foreach (var (plan, history) in new[] { BackFromTimeOff(Life.Plan), BackFromTimeOff(Edited.Plan) })
        {
            var cause = Assert.Single(Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(plan, history, [], Back)).Proposal.Causes);
            var off = cause.TimeOff!;
            Assert.Equal((OffFrom, new DateOnly(2027, 5, 13)), (off.From, off.Back.AddDays(-1)));
        }
    }

    [Fact]
    public void What_was_accepted_after_time_off_and_run_as_planned_is_left_alone_up_to_the_race()
    {
        var (plan, history) = BackFromTimeOff(Edited.Plan);
        plan = plan.Taking(Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(plan, history, [], Back)).Proposal);
        for (var today = Back; today <= plan.EndDate; today = today.AddDays(1))
        {
            history = plan.Ran([.. history.Days.Where(day => day.Date < Back), .. plan.RunBefore(today, session => session.Date < Back).Days]);
            var outcome = Replanner.Propose(plan, history, [], today);
            Assert.True(outcome is ReplanOutcome.Unchanged, $"{today}: {string.Join(", ", (outcome as ReplanOutcome.Proposed)?.Proposal.Lines.Select(line => $"{line.Before.Date} {line.Before.Distance.In(DistanceUnit.Mile)} → {line.After.Distance.In(DistanceUnit.Mile)}") ?? [])}");
        }
    }

    [Fact]
    public void What_time_off_still_changes_weeks_later_is_not_laid_to_runs_that_were_run_as_planned()
    {
        var (plan, history) = BackFromTimeOff(Edited.Plan);
        var today = new DateOnly(2027, 7, 5);
        history = plan.Ran([.. history.Days, .. plan.RunBefore(today, session => session.Date < Back).Days]);
        var cause = Assert.Single(Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(plan, history, [], today)).Proposal.Causes);
        Assert.Equal((CauseKind.TimeOff, OffFrom), (cause.Kind, cause.Date));
    }

    private static (StandingPlan Plan, TrainingHistory History) BackFromTimeOff(StandingPlan plan) =>
        (plan, plan.Ran([.. Life.History.Days, .. plan.RunBefore(OffFrom, session => session.Date < Today).Days]));

    private static (StandingPlan Plan, TrainingHistory History) Before()
    {
        var plan = Request.Standing();
        var history = plan.RunBefore(Today, session => session.Date >= Red);
        plan = plan.Taking(((ReplanOutcome.Proposed)Replanner.Propose(plan, history, Lights, Today)).Proposal);
        var off = (EditOutcome.Changed)PlanEditing.Apply(plan, new PlanEdit.MarkTimeOff(OffFrom, OffTo), history, Lights, Today);
        return (plan.After(off.Change)!, history);
    }

    private static PlanWeek Week(DateOnly monday) => Edited.Plan.Weeks.Single(week => week.StartDate == monday);

    private static double Miles(PlanWeek week) => week.Sessions.Where(session => session.Kind.CountsAsDistance).Sum(session => session.Distance.In(DistanceUnit.Mile));
}
