using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Charts;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Charts;

public sealed class WeeklyChartTests : TrailTestContext
{
    private static readonly DateOnly Monday = new(2027, 1, 4);

    [Fact]
    public void The_chart_is_a_picture_whose_name_is_its_sentence()
    {
        var chart = Chart(Week(0, 10));

        var figure = chart.Find("[role=img]");
        Assert.Equal("Ten weeks.", figure.GetAttribute("aria-label"));
        Assert.Equal("true", chart.Find(".chart-plot").GetAttribute("aria-hidden"));
    }

    [Fact]
    public void What_was_done_is_filled_and_what_was_planned_is_outlined()
    {
        var chart = Chart(Week(0, 20) with { Done = new BarParts(8, 4, 0, 3, 0) });

        Assert.Equal("M0.15 20h0.7v-8h-0.7z", Drawn(chart, "part-first"));
        Assert.Equal("M0.15 12h0.7v-4h-0.7z", Drawn(chart, "part-second"));
        Assert.Equal("", Drawn(chart, "part-single"));
        Assert.Equal("M0.15 8h0.7v-3h-0.7z", Drawn(chart, "part-other"));
        Assert.Equal("M0.15 20h0.7v-20h-0.7z", chart.FindAll("path.chart-planned")[0].GetAttribute("d"));
        Assert.Equal("", Drawn(chart, "chart-coming"));
    }

    [Fact]
    public void A_week_to_come_is_dashed()
    {
        var chart = Chart(Week(0, 20) with { IsDue = false });

        Assert.Equal("M0.15 20h0.7v-20h-0.7z", Drawn(chart, "chart-coming"));
        Assert.Equal("", chart.FindAll("path.chart-planned")[0].GetAttribute("d"));
    }

    [Fact]
    public void A_plan_alone_is_filled_with_what_it_asks()
    {
        var chart = Chart([Week(0, 20) with { Plan = new BarParts(12, 8, 0, 0, 0) }], showsPlan: true);

        Assert.NotEqual("", Drawn(chart, "part-first"));
    }

    [Fact]
    public void Step_back_and_taper_are_bands_and_the_race_is_named()
    {
        var chart = Chart(Week(0, 20), Week(1, 15) with { Mark = WeekKind.StepBack }, Week(2, 12) with { Mark = WeekKind.Taper }, Week(3, 5) with { Mark = WeekKind.Race });

        Assert.Equal("M1 20h1v-20h-1zM2 20h1v-20h-1z", Drawn(chart, "chart-band"));
        var race = chart.Find(".chart-race");
        Assert.NotNull(race.QuerySelector("svg"));
        Assert.Equal("left:87.5%;bottom:25%", race.GetAttribute("style"));
    }

    [Fact]
    public void A_week_to_come_shows_its_back_to_back_and_its_long_run_as_tints_on_what_was_done()
    {
        var chart = Chart(Week(0, 20) with { IsDue = false, Done = new BarParts(0, 0, 0, 4, 0), Ahead = new BarParts(6, 4, 0, 5, 0) }, Week(1, 10) with { IsDue = false, Ahead = new BarParts(0, 0, 8, 2, 0) });

        Assert.Equal("M0.15 16h0.7v-6h-0.7z", Drawn(chart, "tint-first"));
        Assert.Equal("M0.15 10h0.7v-4h-0.7z", Drawn(chart, "tint-second"));
        Assert.Equal("M1.15 20h0.7v-8h-0.7z", Drawn(chart, "tint-single"));
    }

    [Fact]
    public void The_first_plan_is_a_short_line_and_what_was_before_a_change_stands_around_the_bar()
    {
        var chart = Chart(Week(0, 20) with { FirstPlanAmount = 15 }, Week(1, 10) with { Before = 12 });

        Assert.Equal("M0.08 5h0.84", Drawn(chart, "chart-first-plan"));
        Assert.Equal("M1.08 20h0.84v-12h-0.84z", Drawn(chart, "chart-before"));
        Assert.Equal("Week of 4 Jan: planned 20 mi, first plan 15, done 0 mi", chart.FindAll("title")[0].TextContent);
    }

    [Fact]
    public async Task Where_somebody_listens_a_week_is_chosen_by_press_and_by_arrow_and_is_lit()
    {
        var chosen = new List<int>();
        var chart = Render<WeeklyChart>(p => p
            .Add(c => c.Bars, [Week(0, 20) with { Number = 1 }, Week(1, 10) with { Number = 2, IsDue = false }])
            .Add(c => c.Measure, "mi")
            .Add(c => c.Summary, "Two weeks.")
            .Add(c => c.Chosen, 1)
            .Add(c => c.OnChoose, chosen.Add));

        var weeks = chart.FindAll("button");
        Assert.Equal(["-1", "0"], weeks.Select(week => week.GetAttribute("tabindex")));
        Assert.Equal("Week 2, 11 Jan: planned 10 mi", weeks[1].GetAttribute("aria-label"));
        Assert.Equal("true", weeks[1].GetAttribute("aria-pressed"));
        Assert.Equal("1", chart.Find(".chart-chosen").GetAttribute("x"));
        await chart.InvokeAsync(() => chart.FindAll("button")[0].ClickAsync());
        await chart.InvokeAsync(() => chart.FindAll("button")[1].KeyDownAsync(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "ArrowLeft" }));
        await chart.InvokeAsync(() => chart.FindAll("button")[1].KeyDownAsync(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "ArrowRight" }));
        await chart.InvokeAsync(() => chart.FindAll("button")[1].KeyDownAsync(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "a" }));

        Assert.Equal([0, 0], chosen);
        Assert.Empty(chart.FindAll("[role=img]"));
    }

    [Fact]
    public void Each_week_tells_its_figures_under_the_pointer()
    {
        var chart = Chart(Week(0, 1200) with { Mark = WeekKind.StepBack, Done = new BarParts(0, 0, 0, 7.25, 0) });

        Assert.Equal("Week of 4 Jan, recovery week: planned 1,200 mi, done 7.3 mi", chart.Find("title").TextContent);
    }

    [Fact]
    public void Nothing_is_a_chart_without_bars()
    {
        var chart = Chart();

        Assert.All(chart.FindAll("svg path:not(.chart-grid)"), path => Assert.Equal("", path.GetAttribute("d")));
        Assert.Empty(chart.FindAll(".chart-label"));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-4)]
    [InlineData(0)]
    public void A_week_without_a_number_leaves_the_others_as_they_are(double amount)
    {
        var odd = Week(0, amount) with { Done = new BarParts(amount, 0, 0, 5, 0), Mark = WeekKind.Race };

        var chart = Chart(odd, Week(1, 20));

        Assert.DoesNotContain("NaN", chart.Find("svg").InnerHtml.Split("<rect")[0]);
        Assert.DoesNotContain("∞", chart.Find("svg").InnerHtml.Split("<rect")[0]);
        Assert.Equal("M0.15 20h0.7v-5h-0.7z", Drawn(chart, "part-other"));
        Assert.Equal("M1.15 20h0.7v-20h-0.7z", chart.FindAll("path.chart-planned")[0].GetAttribute("d"));
        Assert.Equal("left:25%;bottom:25%", chart.Find(".chart-race").GetAttribute("style"));
    }

    [Theory]
    [InlineData(121)]
    [InlineData(1040)]
    public void Many_weeks_are_few_elements(int weeks)
    {
        var chart = Chart([.. Enumerable.Range(0, weeks).Select(i => Week(i, 10 + i % 30) with { Done = new BarParts(3, 2, 0, 1, 1) })]);

        Assert.InRange(chart.FindAll("svg *").Count, 1, 20);
        Assert.InRange(chart.FindAll(".chart-label").Count, 2, 12);
    }

    [Theory]
    [InlineData(26)]
    [InlineData(33)]
    [InlineData(36)]
    public void Names_of_months_have_room_beside_each_other_and_on_a_phone_every_second(int months)
    {
        var labels = Chart([.. Enumerable.Range(0, months).Select(Month)]).FindAll(".chart-label");

        Assert.InRange(labels.Count, 4, 8);
        Assert.InRange(labels.Count(label => !label.ClassList.Contains("chart-minor")), 2, 4);
    }

    [Theory]
    [InlineData(37, "2028", 3)]
    [InlineData(120, "2028", 9)]
    [InlineData(480, "2028", 10)]
    public void Many_months_are_named_by_their_years(int months, string first, int names)
    {
        var labels = Chart([.. Enumerable.Range(0, months).Select(Month)]).FindAll(".chart-label");

        Assert.Equal((first, names), (labels[0].TextContent, labels.Count));
    }

    [Fact]
    public void A_month_is_told_by_its_name() =>
        Assert.Equal("Feb 2027: planned 40 mi, done 0 mi", Chart(Month(0), Month(1)).FindAll("title")[1].TextContent);

    private static string? Drawn(IRenderedComponent<WeeklyChart> chart, string part) => chart.Find($"path.{part}").GetAttribute("d");

    private static WeekBar Week(int index, double planned) =>
        new() { Start = Monday.AddDays(7 * index), Planned = planned, IsDue = true };

    private static WeekBar Month(int index) =>
        new() { Start = new DateOnly(2027, 1, 1).AddMonths(index), IsMonth = true, Planned = 40, IsDue = true };

    private IRenderedComponent<WeeklyChart> Chart(params WeekBar[] bars) => Chart(bars, showsPlan: false);

    private IRenderedComponent<WeeklyChart> Chart(WeekBar[] bars, bool showsPlan) => Render<WeeklyChart>(p => p
        .Add(c => c.Bars, bars)
        .Add(c => c.Measure, "mi")
        .Add(c => c.Summary, "Ten weeks.")
        .Add(c => c.ShowsPlan, showsPlan));
}
