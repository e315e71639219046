using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Planning;

/// <summary>The folded parts of the planner's form.</summary>
public sealed class PlannerPartsTests : TrailTestContext
{
    private readonly PlannerForm _form = new() { Weekly = 40, Longest = 15 };
    private int _changes;
    private string? _wrong;

    [Fact]
    public async Task Figures_off_the_log_are_one_dated_line_until_one_is_typed()
    {
        (_form.IsFromLog, _form.ReadOn, _form.LongestDate, _form.TwoDay, _form.WeeklyAscent) = (true, new(2026, 11, 26), new(2026, 11, 14), 22, 1150);
        var part = Fitness();

        Assert.Contains("From your runs, 26 Nov: 40 mi a week, longest 15 on 14 Nov, two days 22, 1,150 ft of gain.", part.Find("summary").TextContent);
        Assert.False(part.Find("details").HasAttribute("open"));

        await part.InvokeAsync(() => part.Find("input[name=weekly]").InputAsync("42"));
        Assert.Equal((42, false, 1), (_form.Weekly, _form.IsFromLog, _changes));
        Assert.DoesNotContain("From your runs", part.Find("summary").TextContent);
    }

    [Fact]
    public async Task A_longest_run_that_is_typed_has_no_day_of_the_log_which_is_named_beside_it()
    {
        (_form.LongestDate, _form.LoggedLongest, _form.LoggedLongestDate) = (new(2026, 11, 22), 15, new(2026, 11, 22));
        var part = Fitness();

        await part.InvokeAsync(() => part.Find("input[name=longest]").InputAsync("10"));
        Assert.Contains("40 mi a week, longest 10 (your log has 15 mi on 22 Nov).", part.Find("summary").TextContent);
        Assert.Null(_form.ToInput().Current!.LongestRunDate);

        await part.InvokeAsync(() => part.Find("input[name=longest]").InputAsync("15"));
        Assert.Contains("40 mi a week, longest 15 on 22 Nov.", part.Find("summary").TextContent);
    }

    [Fact]
    public void A_day_that_was_typed_stays_with_the_run_that_is_typed()
    {
        (_form.LongestDate, _form.LoggedLongest, _form.LoggedLongestDate) = (new(2026, 11, 20), 15, new(2026, 11, 22));

        _form.TypeLongest(12);

        Assert.Equal((12, new DateOnly(2026, 11, 20)), (_form.Longest, _form.LongestDate));
    }

    [Fact]
    public void Without_figures_the_part_is_open()
    {
        _form.Longest = null;

        Assert.True(Fitness().Find("details").HasAttribute("open"));
    }

    [Fact]
    public async Task The_reason_is_asked_once_there_are_days_off_and_goes_with_them()
    {
        var part = Fitness();
        Assert.Empty(part.FindAll("input[aria-label='Illness']"));

        await part.InvokeAsync(() => part.Find("input[name=days-off]").InputAsync("10"));
        await part.InvokeAsync(() => part.Find("input[aria-label='Illness']").ChangeAsync(true));
        Assert.Equal((10, OffReason.Illness), (_form.DaysOff, _form.OffReason));

        await part.InvokeAsync(() => part.Find("input[name=days-off]").InputAsync(""));
        Assert.Equal((null, OffReason.None), (_form.DaysOff, _form.OffReason));
    }

    [Fact]
    public async Task A_weekday_is_closed_or_limited_by_its_chip()
    {
        var part = Weekdays();
        Assert.Equal(7, part.FindAll(".day-chip").Count);
        Assert.Contains("Any day.", part.Find("summary").TextContent);

        await part.InvokeAsync(() => part.FindAll(".day-chip")[0].ClickAsync());
        await part.InvokeAsync(() => part.Find("input[aria-label='No running']").ChangeAsync(true));
        await part.InvokeAsync(() => part.FindAll(".day-chip")[1].ClickAsync());
        await part.InvokeAsync(() => part.Find("input[aria-label='Some minutes']").ChangeAsync(true));
        await part.InvokeAsync(() => part.Find("input[name=day-minutes]").InputAsync("45"));

        Assert.Equal((0, 45, null), (_form.DayMinutes[1], _form.DayMinutes[2], _form.DayMinutes[3]));
        Assert.Contains("Never Mon; Tue 45 min.", part.Find("summary").TextContent);
        Assert.Equal("Tuesday, 45 min", part.FindAll(".day-chip")[1].GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Time_off_is_added_as_a_span_and_removed()
    {
        var part = TimeOff();

        await part.InvokeAsync(() => part.Find("button.btn").ClickAsync());
        await part.InvokeAsync(() => part.Find("input[name=off-from]").ChangeAsync("2027-03-01"));
        Assert.Equal((new DateOnly(2027, 3, 1), null), (_form.ToInput().Availability!.Spans![0].To, _form.TimeOff[0].To));
        await part.InvokeAsync(() => part.Find("input[name=off-to]").ChangeAsync("2027-03-14"));
        Assert.Empty(part.FindAll("input[name=off-minutes]"));
        await part.InvokeAsync(() => part.Find("input[aria-label='Short easy runs only']").ChangeAsync(true));
        await part.InvokeAsync(() => part.Find("input[name=off-minutes]").InputAsync("40"));

        var span = Assert.Single(_form.TimeOff);
        Assert.Equal((new DateOnly(2027, 3, 14), SpanAllows.EasyOnly, 40, OffReason.Holiday), (span.To!.Value, span.Allows, span.Minutes, span.Reason));
        Assert.Contains("1 Mar – 14 Mar, easy runs.", part.Find("summary").TextContent);

        await part.InvokeAsync(() => part.Find("button[aria-label^='Remove time off']").ClickAsync());
        Assert.Empty(_form.TimeOff);
    }

    [Fact]
    public async Task A_race_on_the_way_is_added_and_removed()
    {
        var part = Races();

        await part.InvokeAsync(() => part.Find("button.btn").ClickAsync());
        await part.InvokeAsync(() => part.Find("input[name=other-race-name]").InputAsync("Hilly Half"));
        await part.InvokeAsync(() => part.Find("input[name=other-race-date]").ChangeAsync("2027-03-07"));
        await part.InvokeAsync(() => part.Find("input[name=other-race-distance]").InputAsync("13.1"));
        await part.InvokeAsync(() => part.Find("input[aria-label='Easy, in place of the long run']").ChangeAsync(true));

        Assert.Equal(RaceEffort.Training, Assert.Single(_form.Races).Effort);
        Assert.Contains("Hilly Half, 13.1 mi, 7 Mar.", part.Find("summary").TextContent);

        await part.InvokeAsync(() => part.Find("button[aria-label^='Remove race']").ClickAsync());
        Assert.Empty(_form.Races);
    }

    [Theory]
    [InlineData("availability.spans[0].to")]
    [InlineData("races[0].date")]
    [InlineData("availability.weekdays")]
    [InlineData("availability.weekdays.tuesday")]
    [InlineData("current.longestRunDate")]
    [InlineData("current.lastRace.date")]
    public void What_is_wrong_opens_its_part(string path)
    {
        _form.TimeOff.Add(new TimeOffForm());
        _form.Races.Add(new OtherRaceForm());
        _form.DayMinutes[2] = 5000;
        Assert.Equal(0, Open());

        _wrong = path;
        Assert.Equal(1, Open());

        int Open() => Fitness().FindAll("details[open]").Count + Weekdays().FindAll("details[open]").Count
            + TimeOff().FindAll("details[open]").Count + Races().FindAll("details[open]").Count;
    }

    [Fact]
    public async Task Workouts_are_chosen_and_told_in_the_fold_with_what_a_first_ultra_makes_of_them()
    {
        _form.IsFirstUltra = true;
        var part = Render<PlannerHabits>(p => p.Add(c => c.Form, _form).Add(c => c.Changed, () => _changes++).Add(c => c.Problem, Problem));

        Assert.Empty(part.FindAll("input[type=checkbox]"));
        await part.InvokeAsync(() => part.Find("input[aria-label='No workouts']").ChangeAsync(true));

        Assert.Equal((HardSessionHabit.None, 1), (_form.HardSessions, _changes));
        Assert.Contains("None; first ultra, so shorter hard parts.", part.Find("summary").TextContent);
    }

    private string? Problem(string path) => path == _wrong ? "Out of range." : null;

    private IRenderedComponent<PlannerFitness> Fitness() =>
        Render<PlannerFitness>(p => p.Add(c => c.Form, _form).Add(c => c.Text, Miles).Add(c => c.Changed, () => _changes++).Add(c => c.Problem, Problem));

    private IRenderedComponent<PlannerWeekdays> Weekdays() =>
        Render<PlannerWeekdays>(p => p.Add(c => c.Form, _form).Add(c => c.Changed, () => _changes++).Add(c => c.Problem, Problem));

    private IRenderedComponent<PlannerTimeOff> TimeOff() =>
        Render<PlannerTimeOff>(p => p.Add(c => c.Form, _form).Add(c => c.Changed, () => _changes++).Add(c => c.Problem, Problem));

    private IRenderedComponent<PlannerRaces> Races() =>
        Render<PlannerRaces>(p => p.Add(c => c.Form, _form).Add(c => c.Text, Miles).Add(c => c.Changed, () => _changes++).Add(c => c.Problem, Problem));
}
