using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

public sealed class OwnChangesTests
{
    private static readonly StandingPlan Plan = Requests.UltraLadies50K.Standing();
    private static readonly DateOnly Today = Plan.Weeks[8].StartDate;
    private static readonly DateOnly Thursday = Today.AddDays(3);
    private static readonly DateOnly Saturday = Today.AddDays(5);

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void A_day_that_was_skipped_is_the_cause_of_what_it_changes_weeks_later_before_it_and_after(int days) =>
        Assert.Equal([CauseKind.Edited], Causes(After(new PlanEdit.Skip(Thursday)), Today.AddDays(days)));

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void A_few_days_that_were_marked_as_time_off_are_the_cause_of_what_they_change(int days) =>
        Assert.Equal([CauseKind.MarkedTimeOff], Causes(After(new PlanEdit.MarkTimeOff(Thursday, Thursday.AddDays(1))), Today.AddDays(days)));

    [Fact]
    public void Runs_that_were_missed_are_the_cause_alone_or_beside_a_change_that_sets_other_days()
    {
        var tuesday = Today.AddDays(8);
        var longer = After(new PlanEdit.SetDistance(tuesday, Plan.OnlySessionOn(tuesday)!.Distance + Distance.FromMiles(0.5)));

        Assert.Equal([CauseKind.Runs], Causes(Plan, Saturday.AddDays(3), IsWeekend));
        Assert.Equal([CauseKind.Edited, CauseKind.Runs], Causes(longer, Saturday.AddDays(3), IsWeekend));

        static bool IsWeekend(StandingSession session) => session.Date >= Saturday && session.Date < Saturday.AddDays(2);
    }

    [Fact]
    public void Days_that_were_marked_as_time_off_are_named_as_marked_with_the_rest_at_their_ends()
    {
        var away = After(new PlanEdit.MarkTimeOff(Today, Today.AddDays(6)));
        var cause = Assert.Single(Proposed(away, Today, _ => false).Causes);

        Assert.Equal((Today, Today.AddDays(6)), cause.Marked);
        Assert.Equal((Today.AddDays(1), 6), (cause.TimeOff!.From, cause.TimeOff.Days));

        var missed = Assert.Single(Proposed(Plan, Today.AddDays(7), session => session.Date >= Today).Causes);
        Assert.Equal((CauseKind.TimeOff, null), (missed.Kind, missed.Marked));
    }

    private static IEnumerable<CauseKind> Causes(StandingPlan plan, DateOnly today, Func<StandingSession, bool>? missed = null) =>
        Proposed(plan, today, missed ?? (_ => false)).Causes.Select(cause => cause.Kind);

    private static Proposal Proposed(StandingPlan plan, DateOnly today, Func<StandingSession, bool> missed) =>
        Assert.IsType<ReplanOutcome.Proposed>(Replanner.Propose(plan, plan.RunBefore(today, missed), [], today)).Proposal;

    private static StandingPlan After(PlanEdit edit) =>
        Plan.After(Assert.IsType<EditOutcome.Changed>(PlanEditing.Apply(Plan, edit, Plan.RunBefore(Today), [], Today)).Change)!;
}
