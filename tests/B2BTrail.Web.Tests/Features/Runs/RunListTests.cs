using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Tests.Features.Runs;

public sealed class RunListTests : TrailTestContext
{
    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        Render<MudPopoverProvider>();
    }

    [Fact]
    public async Task Runs_stand_under_their_weeks_with_the_total_of_each()
    {
        await LogAsync(0, 10, "Newest");
        await LogAsync(-14, 4, "Older");
        await LogAsync(-14, 6, "Oldest");

        var page = await PageAsync();

        Assert.Equal("3 runs", page.Find("[role=status]").TextContent);
        Assert.Equal(["This week", "Newest"], Lines(page)[..2]);
        Assert.StartsWith("Week of ", Lines(page)[2], StringComparison.Ordinal);
        Assert.Equal(["10 mi", "10 mi"], page.FindAll(".log-week .strong").Select(total => total.TextContent));
    }

    [Fact]
    public async Task A_week_names_its_runs_without_a_time()
    {
        await LogAsync(0, 10, "Timed", seconds: 5400);
        await LogAsync(0, 4, "Not timed");
        await LogAsync(-7, 6, "Timed too", seconds: 3600);

        var page = await PageAsync();

        Assert.Equal("1 run without a time", Assert.Single(page.FindAll(".log-untimed")).TextContent);
    }

    [Theory]
    [InlineData("/runs", false)]
    [InlineData("/runs?q=zurich", false)]
    [InlineData("/runs?from=2027-01-01", true)]
    [InlineData("/runs?race=true", true)]
    public async Task The_filter_is_folded_on_a_phone_unless_it_says_why_runs_are_missing(string address, bool isOpen)
    {
        await LogAsync(0, 10, "Zürich marathon", isRace: true);
        Get<NavigationManager>().NavigateTo(address);
        var page = await PageAsync();
        string? Standing() => page.Find("[aria-controls=log-fields]").GetAttribute("aria-expanded");

        Assert.Equal(isOpen ? "true" : "false", Standing());
        await page.InvokeAsync(() => page.Find("[aria-controls=log-fields]").ClickAsync());
        Assert.Equal(isOpen ? "false" : "true", Standing());
    }

    [Fact]
    public async Task Tags_keep_their_room_beside_a_long_name()
    {
        await LogAsync(0, 10, "Along the old railway to the lake and back", "night, with club");

        var page = await PageAsync();

        Assert.Equal(["night", "with club"], page.FindAll(".edge > .tags .tag").Select(tag => tag.TextContent));
        Assert.StartsWith("Along the old railway", page.Find(".edge > .what").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_run_is_one_run()
    {
        await LogAsync(0, 10, "Alone");
        Assert.Equal("1 run", (await PageAsync()).Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task A_search_finds_names_and_tags_and_the_week_keeps_its_whole_total()
    {
        await LogAsync(0, 10, "Zürich marathon", isRace: true);
        await LogAsync(0, 5, "Easy", "night, with club");

        Get<NavigationManager>().NavigateTo("/runs?q=zurich");
        var found = await PageAsync();
        Assert.Equal(["This week", "Zürich marathon"], Lines(found));
        Assert.Equal("15 mi", found.Find(".log-week .strong").TextContent);

        Get<NavigationManager>().NavigateTo("/runs?tag=with%20club");
        Assert.Equal(["This week", "Easy"], Lines(await PageAsync()));

        Get<NavigationManager>().NavigateTo("/runs?race=true");
        Assert.Equal(["This week", "Zürich marathon"], Lines(await PageAsync()));

        Get<NavigationManager>().NavigateTo("/runs?q=nothing");
        var none = Render<RunList>(p => p.AddCascadingValue(Me));
        await none.WaitForAssertionAsync(() => Assert.Equal("No runs found", none.Find(".state h2").TextContent));
    }

    [Fact]
    public void Every_line_of_a_long_log_is_where_it_belongs()
    {
        var log = new RunLog([.. ((int[])[3, 1, 2]).Select((runs, i) => new LogWeek(Me.Today.AddDays(-7 * i), runs, default, default))]);
        var runs = Enumerable.Range(0, log.Runs).Select(i => new RunRow(RunId.New(), null!, default, null, null, null, i)).ToList();
        string[] all = ["w", "0", "1", "2", "w", "3", "w", "4", "5"];
        Assert.Equal(all.Length, log.Lines);
        for (var first = 0; first < all.Length; first++)
        {
            for (var count = 0; count <= all.Length; count++)
            {
                var (skip, take) = log.RunsIn(first, count);
                var rows = log.Rows(first, count, runs.GetRange(skip, take));
                Assert.Equal(all.Skip(first).Take(count), rows.Select(row => row.Run is { } run ? $"{run.Version}" : "w"));
            }
        }
    }

    private static List<string> Lines(IRenderedComponent<RunList> page) =>
        [.. page.FindAll(".log-week h2, .log-row b").Select(line => line.TextContent)];

    private async Task LogAsync(int days, double miles, string name, string tags = "", bool isRace = false, double? seconds = null) => Assert.IsType<RunOutcome.Saved>(
        await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput
        {
            LocalDate = Me.Today.AddDays(days),
            DistanceMeters = miles * 1609.344,
            MovingSeconds = seconds,
            Name = name,
            Tags = RunTags.Parse(tags).Words,
            Race = isRace,
        }));

    private async Task<IRenderedComponent<RunList>> PageAsync()
    {
        var page = Render<RunList>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync(".log-row");
        return page;
    }
}
