using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Tests.Features.Runs.Imports;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Tests.Features.Runs;

/// <summary>The page of a run: to be read, with what its file says where there is one.</summary>
public sealed class RunDetailsPageTests : ImportTestContext
{
    private static readonly DateTime Morning = new(2026, 3, 6, 8, 0, 0, DateTimeKind.Utc);

    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task It_shows_what_the_file_says_and_the_track()
    {
        var page = await OpenAsync(await ImportAsync(MadeFiles.Gpx(Morning, 5000)));
        await page.WaitForElementAsync(".recording");
        Assert.Contains("a.gpx", page.Find(".file-name").TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.FindAll(".splits tbody tr").Count);
        Assert.NotEmpty(page.FindAll("figure.track[role=img]"));
        Assert.StartsWith("/runs/", page.Find(".file-name a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("Download file", page.Find(".run-menu a").TextContent.Trim());
        Assert.Equal(["Distance", "3.1", "mi", "from GPS"], Words(page.FindAll(".run-fact")[0]));
    }

    [Fact]
    public async Task A_figure_that_was_overruled_keeps_the_files_beside_it()
    {
        var id = await ImportAsync(MadeFiles.Gpx(Morning, 5000));
        var run = (await Get<RunService>().FindAsync(Me.Id, id))!;
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().ChangeAsync(Me.Id, id, null, RunInput.From(run) with { DistanceMeters = 8000 }));
        var page = await OpenAsync(id);
        await page.WaitForElementAsync(".recording");
        Assert.Equal("the file says 3.1 mi", page.Find(".run-fact .small").TextContent);
        Assert.Contains("the file says 3.1 mi", page.Find(".recording .facts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_gone_from_the_disk_is_said_to_be_gone_and_the_run_stays()
    {
        var id = await ImportAsync(MadeFiles.Gpx(Morning, 5000));
        foreach (var content in Get<OriginalFiles>().All().ToList())
        {
            Get<OriginalFiles>().Remove(content);
        }

        var page = await OpenAsync(id);
        await page.WaitForAssertionAsync(() => Assert.Contains("no longer in the data folder", page.Markup, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll(".run-fact"));
    }

    [Fact]
    public async Task The_curves_are_laid_along_the_time_where_that_is_chosen()
    {
        var page = await OpenAsync(await ImportAsync(MadeFiles.Gpx(Morning, 5000)));
        await page.WaitForElementAsync(".run-curves");

        await page.InvokeAsync(() => page.FindAll(".run-curves input[type=radio]")[1].ChangeAsync("on"));

        await page.WaitForAssertionAsync(() => Assert.Contains(":", page.FindAll(".run-curves .chart-label")[0].TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_written_by_hand_is_a_short_page_without_what_is_not_known()
    {
        var page = await OpenAsync(await LogAsync(new RunInput { LocalDate = new(2026, 3, 6), DistanceMeters = 8046.72 }));

        Assert.Equal("Run", page.Find("h1").TextContent);
        Assert.Equal("2026-03-06", page.Find("time").GetAttribute("datetime"));
        Assert.Equal(["Distance", "5", "mi"], Words(Assert.Single(page.FindAll(".run-fact"))));
        Assert.Empty(page.FindAll(".recording, .plan-of-run, .skeleton, .run-menu a, .tag"));
        Assert.DoesNotContain("–", page.Find(".run-parts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_known_stands_in_six_figures()
    {
        var page = await OpenAsync(await LogAsync(new RunInput
        {
            LocalDate = new(2026, 3, 6),
            DistanceMeters = 16_093.44,
            MovingSeconds = 6000,
            ElapsedSeconds = 6600,
            AscentMeters = 304.8,
            DescentMeters = 152.4,
            AverageHeartRate = 141,
            Rpe = 3,
            Feel = 5,
            Name = "Over the ridge",
            Notes = "Mud.\nWind.",
            Race = true,
            Tags = ["night"],
        }));

        Assert.Equal("Over the ridge", page.Find("h1").TextContent);
        Assert.Equal(["Race", "night"], page.FindAll(".run-tags .tag").Select(tag => tag.TextContent));
        Assert.Equal("Mud.\nWind.", page.Find(".run-notes").TextContent);
        Assert.Equal(
            [
                ["Distance", "10", "mi"], ["Moving time", "1:40:00", "1:50:00 elapsed"], ["Pace", "10:00", "/mi"], ["Gain", "1,000", "ft", "500 ft down"],
                ["Heart rate", "141", "bpm"], ["Effort", "3", "of 10", "legs 5 of 5, fresh"],
            ],
            page.FindAll(".run-fact").Select(Words));
    }

    [Fact]
    public async Task The_runs_before_and_after_are_one_press_away_in_the_order_of_the_log()
    {
        var first = await LogAsync(new RunInput { LocalDate = new(2026, 3, 5), DistanceMeters = 5000 });
        var morning = await LogAsync(new RunInput { LocalDate = new(2026, 3, 6), DistanceMeters = 5000, StartedAt = new DateTimeOffset(2026, 3, 6, 7, 0, 0, TimeSpan.Zero), TimeZone = "UTC" });
        var evening = await LogAsync(new RunInput { LocalDate = new(2026, 3, 6), DistanceMeters = 5000, StartedAt = new DateTimeOffset(2026, 3, 6, 18, 0, 0, TimeSpan.Zero), TimeZone = "UTC" });

        var page = await OpenAsync(morning);

        Assert.Equal(RunUrls.Of(first), page.Find("[aria-label='Previous run']").GetAttribute("href"));
        Assert.Equal(RunUrls.Of(evening), page.Find("[aria-label='Next run']").GetAttribute("href"));
        Assert.Empty((await OpenAsync(first)).FindAll("[aria-label='Previous run']"));
        Assert.Empty((await OpenAsync(evening)).FindAll("[aria-label='Next run']"));
        Assert.Equal(RunUrls.Edit(morning), page.Find(".actions a[href$='/edit']").GetAttribute("href"));
    }

    [Fact]
    public async Task Another_run_in_the_same_place_is_read_anew()
    {
        var first = await ImportAsync(MadeFiles.Gpx(Morning, 5000));
        var second = await LogAsync(new RunInput { LocalDate = new(2026, 3, 7), DistanceMeters = 8046.72, Name = "By hand" });
        var page = await OpenAsync(first);
        await page.WaitForElementAsync(".recording");

        page.Render(p => p.Add(c => c.Id, second.Value));

        await page.WaitForAssertionAsync(() => Assert.Equal("By hand", page.Find("h1").TextContent));
        Assert.Empty(page.FindAll(".recording"));
    }

    [Fact]
    public async Task A_run_that_cannot_be_deleted_is_still_there_and_can_be_deleted_again()
    {
        var id = await LogAsync(new RunInput { LocalDate = Me.Today, DistanceMeters = 5000 });
        var page = await OpenAsync(id);
        await BreakAsync("Runs");

        await page.InvokeAsync(() => page.Find(".run-menu button").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Equal(
            "Could not save. The run is still in your log. Try again.", page.Find(".field-error[role=alert]").TextContent));

        await MendAsync("Runs");
        await page.InvokeAsync(() => page.Find(".run-menu button").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.EndsWith("/runs", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Null(await Get<RunService>().FindAsync(Me.Id, id));
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_not_found()
    {
        var missing = false;
        Get<NavigationManager>().OnNotFound += (_, _) => missing = true;

        var page = Render<RunDetailsPage>(p => p.Add(e => e.Id, Guid.CreateVersion7()).AddCascadingValue(Me));

        await page.WaitForAssertionAsync(() => Assert.True(missing));
    }

    [Fact]
    public async Task A_store_that_answers_at_the_second_try_shows_the_run()
    {
        var id = await LogAsync(new RunInput { LocalDate = Me.Today, DistanceMeters = 5000 });
        await BreakAsync("Runs");
        var page = Render<RunDetailsPage>(p => p.Add(e => e.Id, id.Value).AddCascadingValue(Me));
        await page.WaitForElementAsync("[role=alert]");
        await MendAsync("Runs");

        await page.InvokeAsync(() => page.Find("[role=alert] button").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".run-fact")));
    }

    [Fact]
    public async Task What_the_first_paint_carries_comes_through_as_it_was()
    {
        var id = await LogAsync(new RunInput { LocalDate = Me.Today, DistanceMeters = 5000, MovingSeconds = 1500, AscentMeters = 90, Tags = ["night", "mud"], Name = "Loop" });
        var details = await Get<RunDetailsQuery>().FindAsync(Me.Id, id);

        var carried = System.Text.Json.JsonSerializer.Deserialize<RunDetails>(System.Text.Json.JsonSerializer.Serialize(details));

        Assert.Equal(details, carried);
    }

    [Fact]
    public async Task No_runner_reads_the_run_of_another()
    {
        var id = await LogAsync(new RunInput { LocalDate = Me.Today, DistanceMeters = 5000 });

        Assert.Null(await Get<RunDetailsQuery>().FindAsync(new(Guid.CreateVersion7()), id));
    }

    private static string[] Words(AngleSharp.Dom.IElement fact) =>
        [.. fact.Children.SelectMany(part => part.QuerySelector("small") is { } unit
            ? new[] { part.FirstChild!.TextContent.Trim(), unit.TextContent }
            : [part.TextContent.Trim()]).Where(word => word.Length > 0)];

    private async Task<RunId> LogAsync(RunInput input)
    {
        var id = RunId.New();
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, id, input));
        return id;
    }

    private async Task<RunId> ImportAsync(byte[] gpx)
    {
        var kept = Assert.IsType<SaveResult.Saved>(await Get<OriginalFiles>().SaveAsync(new MemoryStream(gpx), gpx.Length, CancellationToken.None)).File;
        var id = ImportId.New();
        await Get<ImportService>().StartAsync(Me.Id, id, [new UploadedFile("a.gpx", kept)]);
        await Get<ImportReading>().RunAsync(id, CancellationToken.None);
        return Assert.Single((await Get<ImportService>().FilesAsync(Me.Id, id, new FileFilter(), 0, 10)).Items).RunId!.Value;
    }

    private async Task<IRenderedComponent<RunDetailsPage>> OpenAsync(RunId id)
    {
        var page = Render<RunDetailsPage>(p => p.Add(e => e.Id, id.Value).AddCascadingValue(Me));
        await page.WaitForElementAsync(".run-facts");
        return page;
    }
}
