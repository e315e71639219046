using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Tests.Blocks.Replanning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Editing;

public sealed class ResetToPlanTests
{
    private static readonly StandingPlan Plan = Requests.UltraLadies50K.Standing();
    private static readonly DateOnly Today = Plan.Weeks[8].StartDate;
    private static readonly DateOnly Tuesday = Today.AddDays(1);
    private static readonly DateOnly Friday = Today.AddDays(4);
    private static readonly DateOnly Saturday = Today.AddDays(5);
    private static readonly DateOnly Sunday = Today.AddDays(6);

    [Fact]
    public void A_run_that_was_made_longer_is_what_the_first_plan_has() =>
        Assert.Equal(Plan.Sessions, After(new PlanEdit.ResetToPlan(Tuesday), After(new PlanEdit.SetDistance(Tuesday, Distance.FromMiles(8)))).Sessions);

    [Fact]
    public void A_run_that_was_moved_returns_to_its_day_with_its_id_from_either_day()
    {
        var moved = After(new PlanEdit.Move(Tuesday, Friday));
        Assert.Equal(Plan.Sessions, After(new PlanEdit.ResetToPlan(Friday), moved).Sessions);
        Assert.Equal(Plan.Sessions, After(new PlanEdit.ResetToPlan(Tuesday), moved).Sessions);
    }

    [Fact]
    public void A_pair_that_was_moved_resized_or_skipped_returns_to_its_days_whole()
    {
        var moved = After(new PlanEdit.MovePair(Saturday, Friday));
        foreach (var pressed in new[] { Friday, Saturday, Sunday })
        {
            Assert.Equal(Plan.Sessions, After(new PlanEdit.ResetToPlan(pressed), moved).Sessions);
        }

        Assert.Equal(Plan.Sessions, After(new PlanEdit.ResetToPlan(Sunday), After(new PlanEdit.SetPair(Saturday, Distance.FromMiles(20)))).Sessions);
        Assert.Equal(Plan.Sessions, After(new PlanEdit.ResetToPlan(Sunday), After(new PlanEdit.SkipPair(Saturday))).Sessions);
    }

    [Fact]
    public void Pairs_that_changed_places_return_both()
    {
        var swapped = After(new PlanEdit.MovePair(Saturday, Saturday.AddDays(7)));
        Assert.Equal(Plan.Sessions, After(new PlanEdit.ResetToPlan(Saturday), swapped).Sessions);
    }

    [Fact]
    public void A_run_whose_own_day_has_passed_is_not_made_up()
    {
        var moved = After(new PlanEdit.Move(Tuesday, Friday));
        var today = Tuesday.AddDays(1);

        var then = After(new PlanEdit.ResetToPlan(Friday), moved, today);

        Assert.True(then.OnlySessionOn(Friday)!.AsksTheSameAs(Plan.OnlySessionOn(Friday)!));
        Assert.False(then.OnlySessionOn(Friday)!.IsLocked);
        Assert.Equal(moved.OnlySessionOn(Tuesday), then.OnlySessionOn(Tuesday));
    }

    [Fact]
    public void A_day_of_a_moved_run_that_became_time_off_stays_time_off()
    {
        var away = After(new PlanEdit.MarkTimeOff(Tuesday, Tuesday), After(new PlanEdit.Move(Tuesday, Friday)));

        var then = After(new PlanEdit.ResetToPlan(Friday), away);

        Assert.Equal(SessionLock.Blocked, then.OnlySessionOn(Tuesday)!.Lock);
        Assert.False(then.OnlySessionOn(Friday)!.IsOnFoot);
    }

    [Fact]
    public void What_is_planned_over_or_time_off_is_not_reset()
    {
        Refused(EditProblem.NoChange, new PlanEdit.ResetToPlan(Tuesday), Plan);
        Refused(EditProblem.PastDay, new PlanEdit.ResetToPlan(Today.AddDays(-1)), Plan);
        Refused(EditProblem.BlockedDay, new PlanEdit.ResetToPlan(Saturday), After(new PlanEdit.MarkTimeOff(Saturday, Sunday)));
    }

    [Fact]
    public void Rules_that_the_first_plan_now_breaks_are_told()
    {
        var skipped = After(new PlanEdit.SkipPair(Saturday));
        var red = new Domain.Readiness.LightDay(Saturday.AddDays(-1), Domain.Readiness.LightColor.Red);

        var changed = Assert.IsType<EditOutcome.Changed>(PlanEditing.Apply(skipped, new PlanEdit.ResetToPlan(Saturday), Plan.RunBefore(Today), [red], Today));

        Assert.Contains(changed.Told, rule => rule.Code == RuleCode.RedRest && rule.Date == Saturday);
    }

    private static StandingPlan After(PlanEdit edit, StandingPlan? plan = null, DateOnly? today = null)
    {
        var changed = Assert.IsType<EditOutcome.Changed>(PlanEditing.Apply(plan ?? Plan, edit, Plan.RunBefore(Today), [], today ?? Today));
        return (plan ?? Plan).After(changed.Change)!;
    }

    private static void Refused(EditProblem problem, PlanEdit edit, StandingPlan plan) =>
        Assert.Equal(problem, Assert.IsType<EditOutcome.Refused>(PlanEditing.Apply(plan, edit, Plan.RunBefore(Today), [], Today)).Problem);
}
