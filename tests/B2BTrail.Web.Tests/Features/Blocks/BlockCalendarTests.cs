using AngleSharp.Dom;
using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks;

public sealed class BlockCalendarTests : TrailTestContext
{
    private static readonly BlockView Block = GallerySamples.Block;

    [Fact]
    public async Task Every_week_is_a_group_that_says_its_kind_and_figures()
    {
        var names = (await UnfoldedAsync()).FindAll(".cal-week[role=group]").Select(week => week.GetAttribute("aria-label")!).ToList();

        Assert.Equal(Block.Weeks.Count, names.Count);
        Assert.StartsWith("Week 1, from Monday 4 January: planned ", names[0], StringComparison.Ordinal);
        foreach (var week in Block.Weeks.Where(w => w.Kind == WeekKind.StepBack))
        {
            Assert.StartsWith($"Week {week.Number}, recovery, ", names[week.Number - 1], StringComparison.Ordinal);
        }

        Assert.Contains(", done ", names[0]);
        Assert.DoesNotContain(", done ", names[^1]);
    }

    [Fact]
    public async Task Every_day_is_a_button_that_says_what_it_is()
    {
        var calendar = await UnfoldedAsync();

        var days = calendar.FindAll("[data-day]");
        Assert.Equal(Block.Weeks.Sum(w => w.Sessions.Count), days.Count);
        Assert.All(days, day =>
        {
            Assert.Equal("button", day.GetAttribute("type"));
            Assert.EndsWith(". Why?", AccessibleName.Of(day), StringComparison.Ordinal);
            Assert.False(day.HasAttribute("tabindex"));
        });
        Assert.Equal(Block.Weeks.Count(w => w.PairFirst is not null), calendar.FindAll(".pair[role=group]").Count);
    }

    [Fact]
    public void A_third_day_is_part_of_its_pair_and_stands_there_once()
    {
        var week = GallerySamples.PairWeek;
        var third = week.PairSecond! with { Date = week.EndDate.AddDays(1), Kind = SessionKind.Easy, Distance = week.PairSecond!.Distance * 0.5 };
        var calendar = Calendar(Block with { Weeks = [week with { Number = 1, StartDate = week.StartDate.AddDays(1), Sessions = [.. week.Sessions.Skip(1), third], HasThirdDay = true }] });

        Assert.Equal(7, calendar.FindAll("[data-day]").Count);
        Assert.Single(calendar.FindAll("[style='grid-column:span 3'] .pair-third"));
    }

    [Fact]
    public async Task A_week_in_a_line_says_what_was_done_of_what_was_planned_or_what_is_planned()
    {
        var totals = (await UnfoldedAsync()).FindAll(".week-total").Select(total => string.Join(' ', total.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();

        Assert.Equal(Block.Weeks.Count, totals.Count);
        Assert.Matches(@"^[\d.]+ of [\d.]+ mi$", totals[0]);
        Assert.Matches(@"^[\d.]+ mi$", totals[^1]);
    }

    [Fact]
    public void Today_is_marked_once()
    {
        var today = Assert.Single(Calendar().FindAll("[aria-current=date]"));

        Assert.Contains(" on Saturday 20 March", AccessibleName.Of(today), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missed_day_says_so_without_blame()
    {
        var missed = Day(Calendar(), GallerySamples.Today.AddDays(-2));

        Assert.EndsWith(", not logged. Why?", AccessibleName.Of(missed), StringComparison.Ordinal);
        Assert.Contains("–", missed.TextContent);
    }

    [Fact]
    public void A_run_beside_the_plan_is_shown_on_a_day_of_rest()
    {
        var day = Day(Calendar(), GallerySamples.Today.AddDays(-5));

        Assert.StartsWith("3 rest on ", AccessibleName.Of(day), StringComparison.Ordinal);
        Assert.EndsWith(", ran 3 mi unplanned. Why?", AccessibleName.Of(day), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_fits_no_session_still_stands_on_its_day()
    {
        var weeks = Block.Weeks.Select(week => week with
        {
            Sessions = [.. week.Sessions.Select(d => d.Date == GallerySamples.Today.AddDays(-2) ? d with { Extra = Domain.Units.Distance.FromMiles(9) } : d)],
        });
        var day = Day(Calendar(Block with { Weeks = [.. weeks] }), GallerySamples.Today.AddDays(-2));

        Assert.DoesNotContain("–", day.TextContent);
        Assert.Contains(", ran 9 mi unplanned", AccessibleName.Of(day));
    }

    [Fact]
    public async Task A_pressed_day_is_asked_about()
    {
        SessionView? asked = null;
        var calendar = Calendar(ask: session => asked = session);

        await calendar.InvokeAsync(() => Day(calendar, GallerySamples.Today.AddDays(2)).ClickAsync());

        Assert.Equal(GallerySamples.Today.AddDays(2), asked?.Date);
    }

    [Fact]
    public async Task Phases_are_headings_in_order()
    {
        var phases = (await UnfoldedAsync()).FindAll("h2").Select(h => h.TextContent);

        Assert.Equal(["Base", "Build", "Peak", "Taper", "Race week"], phases);
    }

    private static IElement Day(IRenderedComponent<BlockCalendar> calendar, DateOnly date) => calendar.FindAll("[data-day]")
        .Single(b => AccessibleName.Of(b).Contains($" on {Web.Units.UnitText.LongDay(date)}", StringComparison.Ordinal));

    [Fact]
    public async Task Weeks_that_are_over_are_one_line_until_they_are_asked_for()
    {
        var calendar = Calendar();

        Assert.Equal(Block.Weeks.Count - 10, calendar.FindAll(".cal-week").Count);
        Assert.Matches(@"^Weeks 1–10 4 Jan – 14 Mar, done [\d.]+ of [\d.]+ mi, \d back-to-backs, the largest [\d.]+ mi$", calendar.Find(".cal-past").TextContent.Trim());
        await calendar.InvokeAsync(() => calendar.Find(".cal-past").ClickAsync());
        Assert.Equal(Block.Weeks.Count, calendar.FindAll(".cal-week").Count);
    }

    [Fact]
    public async Task This_week_is_open_and_another_opens_in_its_place()
    {
        var calendar = Calendar();
        Assert.Equal("week-11", Assert.Single(calendar.FindAll(".cal-week.open")).Id);

        await calendar.InvokeAsync(() => calendar.Find("#week-13 .cal-line").ClickAsync());
        Assert.Equal(["week-11", "week-13"], calendar.FindAll(".cal-week.open").Select(week => week.Id));
        Assert.Equal("true", calendar.Find("#week-13 .cal-line").GetAttribute("aria-expanded"));
        await calendar.InvokeAsync(() => calendar.Find("#week-13 .cal-line").ClickAsync());
        Assert.Single(calendar.FindAll(".cal-week.open"));
    }

    [Fact]
    public void Days_off_that_follow_each_other_are_one_shape_whose_days_can_be_pressed()
    {
        var week = GallerySamples.PairWeek;
        var off = week with { Sessions = [.. week.Sessions.Select((session, i) => i is 1 or 2 or 3 ? session with { Kind = SessionKind.Rest, Distance = default, IsTimeOff = true } : session)] };
        var calendar = Calendar(Block with { Weeks = [.. Block.Weeks.Select(w => w == week ? off : w)] });

        var shape = Assert.Single(calendar.FindAll(".cal-off"));
        Assert.Equal("Time off, 3 days", shape.GetAttribute("aria-label"));
        Assert.Equal(3, shape.QuerySelectorAll("button[data-day]").Length);
    }

    [Fact]
    public void A_day_that_breaks_a_rule_is_marked_and_says_so()
    {
        var day = GallerySamples.Today.AddDays(3);
        var calendar = Render<BlockCalendar>(p => p.Add(c => c.Block, Block).Add(c => c.Text, Miles).Add(c => c.Today, GallerySamples.Today).Add(c => c.Broken, new HashSet<DateOnly> { day }));

        Assert.NotNull(Day(calendar, day).QuerySelector(".mark-warn"));
        Assert.EndsWith(", breaks a rule. Why?", AccessibleName.Of(Day(calendar, day)), StringComparison.Ordinal);
        Assert.Single(calendar.FindAll(".mark-warn"));
    }

    [Fact]
    public void The_week_of_the_race_counts_it()
    {
        var week = Block.Weeks[^1];

        Assert.Equal(week.Sessions.Sum(session => session.Distance.Meters), week.Planned.Meters, 3);
        Assert.True(week.Planned.Meters > Domain.Units.Distance.FromMiles(50).Meters);
        Assert.Contains($"planned {Miles.Distance(week.Planned)}", Calendar().FindAll(".cal-week")[^1].GetAttribute("aria-label"));
    }

    [Fact]
    public void What_the_first_screen_does_not_show_holds_its_place_until_it_is_drawn()
    {
        var calendar = Drawn(isFirstDraw: true);

        Assert.Equal(Block.Weeks.Count - 10, calendar.FindAll(".cal-week").Count);
        Assert.Equal(["week-11", "week-12", "week-13", "week-14"], calendar.FindAll(".cal-week:not(.later)").Select(week => week.Id));
        Assert.All(calendar.FindAll(".cal-week.later"), week => Assert.Empty(week.Children));
        Assert.Equal(4 * 7, calendar.FindAll("[data-day]").Count);
    }

    [Fact]
    public async Task Where_only_open_weeks_show_days_the_others_are_lines_that_draw_theirs_when_they_open()
    {
        var calendar = Drawn(isNarrow: true);
        Assert.Equal(Block.Weeks.Count - 10, calendar.FindAll(".cal-line").Count);
        Assert.Empty(calendar.FindAll("#week-16 [data-day]"));

        await calendar.InvokeAsync(() => calendar.Find("#week-16 .cal-line").ClickAsync());

        Assert.Equal(7, calendar.FindAll("#week-16 [data-day]").Count);
    }

    [Fact]
    public void The_bars_of_a_line_are_one_shape_for_each_kind_of_session()
    {
        var bars = Drawn(isNarrow: true).Find("#week-12 .week-bars");
        var week = Block.Weeks[11];

        Assert.Equal(week.Sessions.Select(session => SessionText.Css(session.Kind)).Distinct(), bars.Children.Select(bar => bar.ClassName));
        Assert.Equal(7, bars.Children.Sum(bar => bar.GetAttribute("d")!.Count(at => at == 'M')));
    }

    private IRenderedComponent<BlockCalendar> Drawn(bool isNarrow = false, bool isFirstDraw = false) => Render<BlockCalendar>(p => p
        .Add(c => c.Block, Block)
        .Add(c => c.Text, Miles)
        .Add(c => c.Today, GallerySamples.Today)
        .Add(c => c.IsNarrow, isNarrow)
        .Add(c => c.IsFirstDraw, isFirstDraw)
        .Add(c => c.OnAsk, _ => { }));

    private async Task<IRenderedComponent<BlockCalendar>> UnfoldedAsync()
    {
        var calendar = Calendar();
        await calendar.InvokeAsync(() => calendar.Find(".cal-past").ClickAsync());
        return calendar;
    }

    private IRenderedComponent<BlockCalendar> Calendar(BlockView? block = null, Action<SessionView>? ask = null) => Render<BlockCalendar>(p => p
        .Add(c => c.Block, block ?? Block)
        .Add(c => c.Text, Miles)
        .Add(c => c.Today, GallerySamples.Today)
        .Add(c => c.OnAsk, ask ?? (_ => { })));
}
