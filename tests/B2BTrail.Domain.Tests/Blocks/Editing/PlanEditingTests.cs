using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Tests.Blocks.Replanning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Editing;

public sealed class PlanEditingTests
{
    private static readonly StandingPlan Plan = Requests.UltraLadies50K.Standing();
    private static readonly DateOnly Today = Plan.Weeks[8].StartDate;
    private static readonly DateOnly Saturday = Plan.Weeks[8].Sessions[5].Date;
    private static readonly DateOnly Sunday = Saturday.AddDays(1);
    private static readonly DateOnly Tuesday = Today.AddDays(1);
    private static readonly DateOnly Friday = Saturday.AddDays(-1);

    [Fact]
    public void A_moved_run_keeps_its_id_and_what_was_there_takes_its_place()
    {
        var then = After(new PlanEdit.Move(Tuesday, Friday));
        Assert.Equal(Plan.OnlySessionOn(Tuesday)!.Id, then.OnlySessionOn(Friday)!.Id);
        Assert.Equal(Plan.OnlySessionOn(Tuesday)!.Distance, then.OnlySessionOn(Friday)!.Distance);
        Assert.Equal(Plan.OnlySessionOn(Friday)!.Id, then.OnlySessionOn(Tuesday)!.Id);
        Assert.Equal((SessionLock.Edited, SessionLock.Edited), (then.OnlySessionOn(Friday)!.Lock, then.OnlySessionOn(Tuesday)!.Lock));
    }

    [Fact]
    public void A_run_becomes_another_kind_of_session_over_the_same_distance()
    {
        var then = After(new PlanEdit.SetKind(Tuesday, SessionKind.Quality, Workout.Tempo)).OnlySessionOn(Tuesday)!;

        Assert.Equal((SessionKind.Quality, Workout.Tempo, SessionLock.Edited), (then.Kind, then.Workout, then.Lock));
        Assert.Equal(Plan.OnlySessionOn(Tuesday)!.Distance, then.Distance);
        Refused(EditProblem.Kind, new PlanEdit.SetKind(Tuesday, SessionKind.Quality, null));
        Refused(EditProblem.Kind, new PlanEdit.SetKind(Tuesday, SessionKind.Race, null));
        Refused(EditProblem.Kind, new PlanEdit.SetKind(Saturday, SessionKind.Easy, null));
    }

    [Fact]
    public void A_run_of_another_kind_takes_the_time_that_the_planner_gives_it()
    {
        var session = Plan.OnlySessionOn(Tuesday)!;
        var time = new RunningTime(Plan.Request);

        Assert.Equal(time.Of(SessionKind.Long, SessionPurpose.Long, session.Distance, session.Ascent), TimeAs(Plan, SessionKind.Long));
        var tempo = After(new PlanEdit.SetKind(Tuesday, SessionKind.Quality, Workout.Tempo));
        var shown = tempo.Explain(tempo.OnlySessionOn(Tuesday)!, []);
        Assert.True(shown.Structure!.Hard > default(Duration));
        Assert.Equal(time.Of(SessionKind.Quality, SessionPurpose.Hard, session.Distance, session.Ascent, shown.Structure.Hard), shown.Duration);
        Assert.Equal(session.Duration, After(new PlanEdit.SetKind(Tuesday, session.Kind, session.Workout), tempo).OnlySessionOn(Tuesday)!.Duration);

        var earlier = new StandingPlan(Plan.Request, Plan.FirstPlan with { Generation = Generation.First }, Plan.Sessions);
        Assert.Equal(Plan.Request.TrailPace.For(session.Distance), TimeAs(earlier, SessionKind.Long));

        static Duration TimeAs(StandingPlan plan, SessionKind kind) => After(new PlanEdit.SetKind(Tuesday, kind, null), plan).OnlySessionOn(Tuesday)!.Duration;
    }

    [Fact]
    public void Several_edits_are_one_change_and_none_where_one_cannot_be()
    {
        var then = After(new PlanEdit.Together([new PlanEdit.SetDistance(Tuesday, Distance.FromMiles(4)), new PlanEdit.Move(Tuesday, Friday)]));

        Assert.Equal(4, then.OnlySessionOn(Friday)!.Distance.In(DistanceUnit.Mile), 1);
        Assert.Equal(Plan.OnlySessionOn(Tuesday)!.Id, then.OnlySessionOn(Friday)!.Id);
        Refused(EditProblem.PastDay, new PlanEdit.Together([new PlanEdit.SetDistance(Tuesday, Distance.FromMiles(4)), new PlanEdit.Move(Tuesday, Today.AddDays(-1))]));
    }

    [Fact]
    public void A_pair_moves_as_one_by_a_day()
    {
        var then = After(new PlanEdit.MovePair(Saturday, Friday));
        Assert.Equal(
            (Plan.OnlySessionOn(Saturday)!.Distance, Plan.OnlySessionOn(Sunday)!.Distance, SessionKind.PairFirst, SessionKind.PairSecond),
            (then.OnlySessionOn(Friday)!.Distance, then.OnlySessionOn(Saturday)!.Distance, then.OnlySessionOn(Friday)!.Kind, then.OnlySessionOn(Saturday)!.Kind));
        Assert.Equal(Plan.OnlySessionOn(Friday)!.Id, then.OnlySessionOn(Sunday)!.Id);
        Assert.NotNull(then.PairOn(Friday));
    }

    [Fact]
    public void A_pair_swaps_with_the_weekend_of_another_week()
    {
        var next = Saturday.AddDays(7);
        var then = After(new PlanEdit.MovePair(Saturday, next));
        Assert.Equal(Plan.OnlySessionOn(Saturday)!.Id, then.OnlySessionOn(next)!.Id);
        Assert.Equal(Plan.OnlySessionOn(next)!.Distance, then.OnlySessionOn(Saturday)!.Distance);
        Assert.Equal((WeekKind.Long, WeekKind.Pair), (then.WeekOf(Saturday).Kind, then.WeekOf(next).Kind));
    }

    [Fact]
    public void A_pair_torn_apart_leaves_a_week_of_one_long_run_and_is_a_pair_again_when_put_back()
    {
        var torn = After(new PlanEdit.Move(Sunday, Tuesday));
        Assert.Equal((SessionKind.Long, SessionKind.Easy), (torn.OnlySessionOn(Saturday)!.Kind, torn.OnlySessionOn(Tuesday)!.Kind));
        Assert.Null(torn.PairOn(Saturday));
        Assert.Equal(WeekKind.Long, torn.WeekOf(Saturday).Kind);

        var back = After(new PlanEdit.Move(Tuesday, Sunday), torn);
        Assert.NotNull(back.PairOn(Saturday));
        Assert.Equal(WeekKind.Pair, back.WeekOf(Saturday).Kind);
    }

    [Fact]
    public void A_pair_made_shorter_keeps_its_split()
    {
        var pair = Plan.PairOn(Saturday)!;
        var then = After(new PlanEdit.SetPair(Saturday, Distance.FromMiles(20))).PairOn(Saturday)!;
        Assert.Equal(20, then.Distance.In(DistanceUnit.Mile), 6);
        Assert.InRange(then.Ratio, pair.Ratio - 0.04, pair.Ratio + 0.04);
        Assert.True(then.First.Duration < pair.First.Duration);
    }

    [Fact]
    public void A_pair_turned_round_has_its_longer_day_second()
    {
        var then = After(new PlanEdit.SwapPairDays(Saturday)).PairOn(Saturday)!;
        Assert.True(then.IsLongerSecond);
        Assert.Equal(Plan.OnlySessionOn(Saturday)!.Distance, then.Second.Distance);
    }

    [Fact]
    public void What_is_skipped_is_rest_and_stays_so()
    {
        var then = After(new PlanEdit.SkipPair(Saturday));
        Assert.Equal((SessionLock.Skipped, false, SessionLock.Skipped, false), (then.OnlySessionOn(Saturday)!.Lock, then.OnlySessionOn(Saturday)!.IsOnFoot, then.OnlySessionOn(Sunday)!.Lock, then.OnlySessionOn(Sunday)!.IsOnFoot));
        Assert.Equal(WeekKind.StepBack, then.WeekOf(Saturday).Kind);
    }

    [Theory]
    [InlineData(-1, WeekKind.StepBack)]
    [InlineData(0, WeekKind.StepBack)]
    [InlineData(1, WeekKind.Long)]
    public void A_recovery_week_that_is_made_longer_is_one_until_it_is_above_the_week_before_it(double milesAboveIt, WeekKind kind)
    {
        var week = Plan.Weeks.First(w => w.Kind == WeekKind.StepBack && w.StartDate > Saturday);
        var before = Plan.Weeks[week.Number - 2];
        var longest = week.Sessions.Single(session => session.Kind.IsLong);
        double missing = before.Sessions.Sum(session => session.Distance.Meters) - week.Sessions.Sum(session => session.Distance.Meters) + (milesAboveIt * Distance.MetersPerMile);
        var edited = Plan.WithSessions(Plan.Sessions.Select(session => session == longest
            ? longest with { Distance = new Distance(longest.Distance.Meters + missing), Lock = SessionLock.Edited }
            : session));
        Assert.Equal(kind, edited.Weeks[week.Number - 1].Kind);
    }

    [Fact]
    public void Travel_takes_the_runs_of_its_days_and_freeing_them_lets_the_planner_plan_again()
    {
        var away = After(new PlanEdit.MarkTimeOff(Saturday, Sunday));
        Assert.All(new[] { Saturday, Sunday }, day => Assert.Equal((SessionLock.Blocked, false), (away.OnlySessionOn(day)!.Lock, away.OnlySessionOn(day)!.IsOnFoot)));
        Refused(EditProblem.BlockedDay, new PlanEdit.Move(Tuesday, Sunday), away);
        var free = After(new PlanEdit.ClearTimeOff(Saturday, Sunday), away);
        Assert.Equal(SessionLock.None, free.OnlySessionOn(Saturday)!.Lock);
        var proposal = Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(free, Run, [], Today)).Proposal;
        Assert.Equal(Plan.OnlySessionOn(Saturday)!.Distance, free.Taking(proposal).OnlySessionOn(Saturday)!.Distance);
    }

    [Fact]
    public void A_rule_that_breaks_is_told_with_its_number()
    {
        var edit = new PlanEdit.SetDistance(Saturday, Distance.FromMiles(26));
        var changed = Assert.IsType<EditOutcome.Changed>(PlanEditing.Apply(Plan, edit, Run, [], Today));
        var spike = Assert.Single(changed.Told, rule => rule.Code == RuleCode.SessionSpike && rule.Date == Saturday);
        Assert.Equal(26, new Distance(spike.Value).In(DistanceUnit.Mile), 6);
        Assert.Equal(18.5 * 1.1, new Distance(spike.Limit).In(DistanceUnit.Mile), 6);
        Assert.True(spike.IsOwn);
    }

    [Fact]
    public void Only_what_is_beyond_safe_is_refused()
    {
        Assert.IsType<EditOutcome.Changed>(PlanEditing.Apply(Plan, new PlanEdit.SetDistance(Saturday, Distance.FromMiles(30)), Run, [], Today));
        var refused = Assert.IsType<EditOutcome.Refused>(PlanEditing.Apply(Plan, new PlanEdit.SetDistance(Saturday, Distance.FromMiles(34)), Run, [], Today));
        Assert.Equal((EditProblem.Unsafe, RuleCode.FirstDayTime), (refused.Problem, refused.Broken!.Code));
    }

    [Fact]
    public void What_cannot_be_done_is_refused_with_its_reason()
    {
        Refused(EditProblem.PastDay, new PlanEdit.Skip(Today.AddDays(-2)));
        Refused(EditProblem.PastDay, new PlanEdit.Move(Tuesday, Today.AddDays(-1)));
        Refused(EditProblem.OutsideBlock, new PlanEdit.Move(Tuesday, Plan.EndDate.AddDays(1)));
        Refused(EditProblem.RaceDay, new PlanEdit.Move(Tuesday, Plan.EndDate));
        Refused(EditProblem.RaceDay, new PlanEdit.Skip(Plan.EndDate));
        Refused(EditProblem.NoRun, new PlanEdit.Skip(Friday));
        Refused(EditProblem.NoPair, new PlanEdit.SkipPair(Tuesday));
        Refused(EditProblem.HasRun, new PlanEdit.Add(Tuesday, Distance.FromMiles(4)));
        Refused(EditProblem.Distance, new PlanEdit.Add(Friday, Distance.FromMiles(1)));
        Refused(EditProblem.Distance, new PlanEdit.SetPair(Saturday, Distance.FromMiles(4)));
        Refused(EditProblem.NoChange, new PlanEdit.SetDistance(Tuesday, Plan.OnlySessionOn(Tuesday)!.Distance));
        Refused(EditProblem.OutsideBlock, new PlanEdit.MarkTimeOff(Tuesday, Tuesday.AddDays(-1)));
        var run = Plan.Ran(new DayDone(Tuesday, Distance.FromMiles(4)));
        Assert.Equal(EditProblem.DoneDay, Assert.IsType<EditOutcome.Refused>(PlanEditing.Apply(Plan, new PlanEdit.Skip(Tuesday), run, [], Today)).Problem);
    }

    [Fact]
    public void What_the_runner_decided_is_not_planned_anew()
    {
        var edited = After(new PlanEdit.SetDistance(Saturday, Distance.FromMiles(24)));
        Assert.DoesNotContain(Proposed(edited, []), line => line.Before.Date == Saturday);
        LightDay[] amber = [new(Tuesday, LightColor.Amber)];
        Assert.DoesNotContain(Proposed(edited, amber), line => line.Before.Date == Saturday);
        Assert.Contains(Proposed(After(new PlanEdit.ResetToPlan(Saturday), edited), amber), line => line.Before.Date == Saturday);

        static IReadOnlyList<ProposalLine> Proposed(StandingPlan plan, LightDay[] lights) =>
            (Replanner.Propose(plan, Run, lights, Today) as ReplanOutcome.Proposed)?.Proposal.Lines ?? [];
    }

    private static TrainingHistory Run => Plan.RunBefore(Today);

    private static StandingPlan After(PlanEdit edit, StandingPlan? plan = null)
    {
        var changed = Assert.IsType<EditOutcome.Changed>(PlanEditing.Apply(plan ?? Plan, edit, Run, [], Today));
        return (plan ?? Plan).After(changed.Change)!;
    }

    private static void Refused(EditProblem problem, PlanEdit edit, StandingPlan? plan = null) =>
        Assert.Equal(problem, Assert.IsType<EditOutcome.Refused>(PlanEditing.Apply(plan ?? Plan, edit, Run, [], Today)).Problem);
}
