using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks;

/// <summary>A change that is looked at and not saved: what the first plan was stays what it was.</summary>
public sealed class LookedAtChangeTests : TrailTestContext
{
    private static readonly BlockView Block = GallerySamples.Block;

    private static readonly WeekView Week = Block.Weeks.First(week => week.StartDate > GallerySamples.Today);

    private static readonly SessionView Longest = Week.Sessions.MaxBy(session => session.Distance.Meters)!;

    [Fact]
    public void A_day_as_first_planned_tells_the_first_plan_once_it_is_changed()
    {
        var week = WeekOf(Block.After(To(Longest, Longest.Distance * 0.5)));

        Assert.Equal((Week.Planned, false), (week.FirstPlanDistance, week.IsAsFirstPlanned));
        Assert.Equal(new EarlierSession(Longest.Kind, Longest.Distance), On(week, Longest).FirstPlanned);
    }

    [Fact]
    public void A_day_that_goes_back_to_what_was_first_planned_is_as_first_planned()
    {
        var half = Block.After(To(Longest, Longest.Distance * 0.5));

        var week = WeekOf(half.After(To(Longest, Longest.Distance)));

        Assert.Equal((Week.Planned, true, null), (week.FirstPlanDistance, week.IsAsFirstPlanned, On(week, Longest).FirstPlanned));
    }

    [Fact]
    public void A_week_that_keeps_its_sum_tells_the_first_plan_that_it_had_and_a_day_tells_once_what_it_was()
    {
        var other = Week.Sessions.Last(session => session.Kind.IsOnFoot && session.Date != Longest.Date);
        var saved = Block.After(To(Longest, Longest.Distance * 0.5));
        saved = saved with { Weeks = [.. saved.Weeks.Select(week => week with { Sessions = [.. week.Sessions.Select(session => session with { FirstPlanned = session.Was, Was = null })] })] };
        var first = Total(Calendar(saved));
        var swapped = saved.After(new PlanChange([.. To(Longest, other.Distance).Sessions, .. To(other, Longest.Distance * 0.5).Sessions]));

        var calendar = Calendar(swapped);

        Assert.Contains($"first plan {Me.Text.Number(Week.Planned)}", first, StringComparison.Ordinal);
        Assert.Equal(first, Total(calendar));
        var name = AccessibleName.Of(calendar.Find($"[data-day='{other.Date:yyyy-MM-dd}']"));
        Assert.Contains("was ", name, StringComparison.Ordinal);
        Assert.DoesNotContain("originally", name, StringComparison.Ordinal);
    }

    private static string Total(IRenderedComponent<BlockCalendar> calendar) =>
        calendar.FindAll(".cal-week").Single(week => week.GetAttribute("aria-label")!.StartsWith($"Week {Week.Number},", StringComparison.Ordinal)).QuerySelector(".cal-sum small")?.TextContent ?? "";

    private static WeekView WeekOf(BlockView block) => block.Weeks[Week.Number - 1];

    private static SessionView On(WeekView week, SessionView session) => week.Sessions.Single(each => each.Id == session.Id);

    private static PlanChange To(SessionView session, Distance distance)
    {
        var stands = new StandingSession { Id = session.Id, Date = session.Date, Kind = session.Kind, Distance = session.Distance, Origin = new Origin(0, session.Date) };
        return new PlanChange([new SessionChange(stands, stands with { Distance = distance })]);
    }

    private IRenderedComponent<BlockCalendar> Calendar(BlockView block) =>
        Render<BlockCalendar>(p => p.Add(c => c.Block, block).Add(c => c.Text, Me.Text).Add(c => c.Today, GallerySamples.Today));
}
