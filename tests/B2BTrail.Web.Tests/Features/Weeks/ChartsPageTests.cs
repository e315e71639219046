using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Weeks;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Tests.Features.Weeks;

public sealed class ChartsPageTests : TrailTestContext
{
    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        var run = new RunInput { LocalDate = Me.Today, DistanceMeters = 16_093.44 };
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, RunId.New(), run));
    }

    [Fact]
    public async Task Twelve_weeks_are_shown_where_nothing_was_asked()
    {
        var page = await PageAsync();

        Assert.StartsWith("12 weeks, 10 mi done", page.Find("[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.NotEqual("", page.Find("path.part-unplanned").GetAttribute("d"));
    }

    [Fact]
    public async Task A_store_that_answers_at_the_second_try_is_drawn_in_full()
    {
        await BreakAsync("Runs");
        var page = Render<ChartsPage>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("[role=alert]");

        await MendAsync("Runs");
        await page.InvokeAsync(() => page.Find("[role=alert] button").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.NotEqual("", page.Find("path.part-unplanned").GetAttribute("d")));
    }

    [Fact]
    public async Task A_range_of_ones_own_is_none_of_the_choices_and_shows_its_days()
    {
        Get<NavigationManager>().NavigateTo("/charts?from=2027-01-06&to=2027-02-09");

        var page = Render<ChartsPage>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync(".trends-days");

        Assert.Empty(page.FindAll("fieldset")[0].QuerySelectorAll("input[checked]"));
        Assert.True(page.Find(".trends-days").HasAttribute("open"));
        Assert.Equal("6 Jan 2027", page.Find("input[name=from]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_run_without_a_time_is_named_beside_the_time_of_the_year_and_of_the_weeks()
    {
        var page = await PageAsync();

        await page.WaitForAssertionAsync(() => Assert.Equal("1 run without a time", page.Find(".trends-year p.small").TextContent));
        Assert.Contains("† 1 run without a time", page.FindAll(".card p.small").Select(note => note.TextContent));
    }

    [Fact]
    public async Task The_year_so_far_stands_in_four_figures()
    {
        var lastYear = new RunInput { LocalDate = new DateOnly(Me.Today.Year - 1, 12, 31), DistanceMeters = 50_000 };
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, RunId.New(), lastYear));
        var second = new RunInput { LocalDate = Me.Today, DistanceMeters = 8046.72, MovingSeconds = 5400, AscentMeters = 304.8 };
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, RunId.New(), second));

        var page = await PageAsync();

        Assert.Equal(
            ["Distance 15mi", "Time 2h", "Gain 1,000ft", "Runs 2"],
            page.FindAll(".trends-figures > div").Select(figure => $"{figure.Children[0].TextContent} {figure.Children[1].TextContent}"));
    }

    [Fact]
    public async Task The_strip_tells_the_week_that_is_on_and_leads_to_its_runs()
    {
        var page = await PageAsync();

        Assert.Equal(
            ["Week", "Done", "Back-to-back", "Long + other runs", "Time", "Gain", "Four-week average"], page.FindAll(".trend-strip dt").Select(name => name.TextContent));
        Assert.Equal("10 mi", page.FindAll(".trend-strip dd")[1].TextContent);
        var start = B2BTrail.Domain.Calendar.CalendarWeek.StartOf(Me.Today, Me.Preferences.WeekStart);
        Assert.Equal(RunUrls.Filtered(new RunFilter { From = start, To = start.AddDays(6) }), page.Find(".trend-open a").GetAttribute("href"));
        Assert.Equal(12, page.Find("[role=slider]").GetAttribute("data-places")!.Split(';').Length);
        Assert.StartsWith("Week ", page.Find("[role=slider]").GetAttribute("aria-valuetext"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_block_nothing_of_blocks_is_shown_or_offered()
    {
        var page = await PageAsync();

        Assert.Empty(page.FindAll(".trends-blocks"));
        Assert.Equal(["12 weeks", "6 months", "Year", "All"], page.FindAll("fieldset")[0].QuerySelectorAll("label").Select(label => label.TextContent.Trim()));
    }

    [Fact]
    public async Task All_is_never_more_than_the_page_shows()
    {
        var run = new RunInput { LocalDate = RunEntry.EarliestDate, DistanceMeters = 10_000 };
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, RunId.New(), run));
        var page = await PageAsync();

        await page.InvokeAsync(() => page.FindAll("fieldset")[0].QuerySelectorAll("input")[^1].ChangeAsync("on"));

        await page.WaitForAssertionAsync(() => Assert.Contains("from=", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        var asked = System.Web.HttpUtility.ParseQueryString(new Uri(Get<NavigationManager>().Uri).Query);
        Assert.NotNull(WeekRange.Read(asked["from"], asked["to"], new()));
        Assert.True(DateOnly.Parse(asked["to"]!, System.Globalization.CultureInfo.InvariantCulture) >= Me.Today);
    }

    [Fact]
    public async Task Ten_years_stand_in_months_that_are_told_as_months()
    {
        var run = new RunInput { LocalDate = Me.Today.AddYears(-10), DistanceMeters = 32_186.88 };
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, RunId.New(), run));
        var page = await PageAsync();

        await page.InvokeAsync(() => page.FindAll("fieldset")[0].QuerySelectorAll("input")[^1].ChangeAsync("on"));
        await page.WaitForAssertionAsync(() => Assert.Equal(121, page.Find("[role=slider]").GetAttribute("data-places")!.Split(';').Length));

        var (first, month) = (UnitText.Month(Me.Today.AddYears(-10)), UnitText.Month(Me.Today));
        Assert.Equal($"Miles by month, {first} – {month}", page.Find("#chart-head").TextContent);
        Assert.Equal($"121 months, 30 mi done; average 15 mi in months you ran, biggest month {first} with 20 mi.", page.Find("[role=img]").GetAttribute("aria-label"));
        Assert.Equal(["Month", "Done", "Back-to-backs", "Long + other runs", "Time", "Gain", "Four-month average"], page.FindAll(".trend-strip dt").Select(name => name.TextContent));
        Assert.Contains("four-month average", page.Find(".trends-legend").TextContent, StringComparison.Ordinal);
        Assert.StartsWith($"Month {month}, Done 10 mi", page.Find("[role=slider]").GetAttribute("aria-valuetext"), StringComparison.Ordinal);
        var start = new DateOnly(Me.Today.Year, Me.Today.Month, 1);
        Assert.Equal(RunUrls.Filtered(new RunFilter { From = start, To = start.AddMonths(1).AddDays(-1) }), page.Find(".trend-open a").GetAttribute("href"));
        Assert.Equal("Open month", page.Find(".trend-open a").TextContent.Trim());

        await page.InvokeAsync(() => page.Find(".trends-table").TriggerEventAsync("ontoggle", EventArgs.Empty));
        Assert.Equal("Months in miles, newest first", page.Find("caption").TextContent);
        Assert.Equal(month, page.Find("tbody th").TextContent);

        var again = await PageAsync();
        Assert.True(again.FindAll("fieldset")[0].QuerySelectorAll("input")[^1].HasAttribute("checked"));
    }

    [Theory]
    [InlineData(770, 111)]
    [InlineData(771, 26)]
    public async Task Two_years_stand_in_weeks_and_more_in_months(int days, int bars)
    {
        var from = new DateOnly(2025, 3, 3);
        Get<NavigationManager>().NavigateTo($"/charts?from={from:yyyy-MM-dd}&to={from.AddDays(days):yyyy-MM-dd}");

        var page = await PageAsync();

        Assert.Equal(bars, page.Find("[role=slider]").GetAttribute("data-places")!.Split(';').Length);
    }

    [Theory]
    [InlineData("0001-01-01", "0001-02-01", "Choose days from 1900 to 2199.")]
    [InlineData("2027-01-01", "9999-12-31", "Choose days from 1900 to 2199.")]
    [InlineData("1950-01-01", "2027-01-01", "Choose at most 40 years.")]
    public async Task A_range_that_cannot_be_shown_says_which_can(string from, string to, string problem)
    {
        Get<NavigationManager>().NavigateTo($"/charts?from={from}&to={to}");

        var page = await PageAsync();

        Assert.Contains(problem, page.Markup, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<ChartsPage>> PageAsync()
    {
        var page = Render<ChartsPage>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("[role=img]");
        return page;
    }
}
