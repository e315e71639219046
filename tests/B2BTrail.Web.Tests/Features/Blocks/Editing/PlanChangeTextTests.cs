using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Tests.Features.Blocks.Editing;

public sealed class PlanChangeTextTests
{
    private static readonly UnitText Miles = new(DistanceUnit.Mile);
    private static readonly DateOnly Tuesday = new(2027, 3, 30);

    [Fact]
    public void A_reset_says_what_the_days_are_again()
    {
        var first = Run(Tuesday, 6.5);

        Assert.Equal("Reset to plan: Tue 30 Mar 6.5 mi easy.", Text(new SessionChange(first.Of(Distance.FromMiles(8)) with { Lock = SessionLock.Edited }, first)));
    }

    [Fact]
    public void A_run_whose_own_day_cannot_take_it_back_is_said_to_be_gone()
    {
        var moved = Run(Tuesday, 6.5) with { Date = Tuesday.AddDays(2), Lock = SessionLock.Edited };
        var rest = moved.AsRest(SessionLock.None) with { Origin = new Origin(0, moved.Date) };

        Assert.Equal("Reset to plan: Thu 1 Apr rest. What was planned for Tue 30 Mar does not come back: that day is over, was run or is time off.", Text(new SessionChange(moved, rest)));
    }

    [Fact]
    public void Time_off_that_is_removed_is_not_called_a_reset()
    {
        var off = Run(Tuesday, 6.5).AsRest(SessionLock.Blocked);

        Assert.Equal("Tue 30 Mar: no longer time off.", Text(new SessionChange(off, off with { Lock = SessionLock.None })));
    }

    [Fact]
    public void Of_a_change_of_many_days_a_day_tells_its_own()
    {
        var sessions = Enumerable.Range(0, 7).Select(i => Run(Tuesday.AddDays(i), 6.5)).Select(session => new SessionChange(session, session.AsRest(SessionLock.Blocked)));

        Assert.Equal("Fri 2 Apr: 6.5 mi easy is now time off.", PlanChangeText.OfDay(new PlanChange([.. sessions]), Tuesday.AddDays(3), Miles));
    }

    [Fact]
    public void Of_many_days_the_longest_run_is_named_first_and_a_day_of_rest_last()
    {
        var rest = Run(Tuesday.AddDays(1), 0).AsRest(SessionLock.None);
        StandingSession[] days = [Run(Tuesday, 3), rest, Run(Tuesday.AddDays(4), 14.5)];

        Assert.Equal(
            "3 days changed: Sat 3 Apr: 14.5 mi easy is now time off; Tue 30 Mar: 3 mi easy is now time off …",
            PlanChangeText.For(new PlanChange([.. days.Select(day => new SessionChange(day, day.AsRest(SessionLock.Blocked)))]), Miles));
    }

    [Fact]
    public void What_was_undone_or_redone_is_told_as_the_change_was()
    {
        var run = Run(Tuesday, 6.5);
        var change = new PlanChange([new SessionChange(run, run.AsRest(SessionLock.Blocked))]);

        Assert.Equal("Last change undone: “Tue 30 Mar: 6.5 mi easy is now time off.”", PlanEditText.Undone(change.Undone(), Miles));
        Assert.Equal("Change redone: “Tue 30 Mar: 6.5 mi easy is now time off.”", PlanEditText.Redone(change, Miles));
    }

    private static string Text(SessionChange change) => PlanChangeText.For(new PlanChange([change]), Miles);

    private static StandingSession Run(DateOnly date, double miles) => new()
    {
        Id = SessionId.New(),
        Date = date,
        Kind = SessionKind.Easy,
        Distance = Distance.FromMiles(miles),
        Origin = new Origin(0, date),
    };
}
