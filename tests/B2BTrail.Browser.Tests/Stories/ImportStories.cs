using System.Text;
using System.Text.RegularExpressions;

namespace B2BTrail.Browser.Tests.Stories;

public sealed partial class ImportStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    private static readonly DateOnly Yesterday = Day.Today.AddDays(-1);

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task Files_become_runs_are_looked_through_and_undone(Screen screen)
    {
        var runner = await RunnerAsync(screen);
        await runner.GoAsync("/runs");
        await runner.Link("Import files").ClickAsync();
        await Expect(runner.Heading).ToHaveTextAsync("Import files");
        await runner.UploadAsync(
            WatchFiles.Run("morning.gpx", Yesterday),
            WatchFiles.Run("morning again.gpx", Yesterday),
            WatchFiles.Route("the ridge.gpx"),
            WatchFiles.Broken("torn.fit"),
            WatchFiles.Zip("two.zip", WatchFiles.Run("a.gpx", Yesterday.AddDays(-7)), WatchFiles.Run("b.gpx", Yesterday.AddDays(-14))));

        await Expect(Headline(runner)).ToHaveTextAsync("3 runs imported");
        await Expect(Files(runner)).ToHaveCountAsync(6);
        await Expect(Files(runner).Filter(new LocatorFilterOptions { HasText = "morning again.gpx" })).ToContainTextAsync("Already in log");
        await Expect(Files(runner).Filter(new LocatorFilterOptions { HasText = "the ridge.gpx" })).ToContainTextAsync("Skipped");
        await runner.PictureAsync("done");
        var result = new Uri(runner.Page.Url).AbsolutePath;

        await ShowAsync(runner, "Could not be read");
        await Expect(Files(runner)).ToHaveCountAsync(1);
        await Expect(Files(runner)).ToContainTextAsync("torn.fit");
        await ShowAsync(runner, "Imported");
        await Expect(Files(runner)).ToHaveCountAsync(3);

        await Files(runner).First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(runner.Page.Locator(".run-figure").First).ToHaveTextAsync(SevenAndAHalf());
        await runner.Page.GoBackAsync();
        await Expect(Files(runner)).ToHaveCountAsync(3);
        Assert.Equal(result + "?show=added", new Uri(runner.Page.Url).PathAndQuery);

        await runner.Button("Undo import").ClickAsync();
        await Expect(Headline(runner)).ToHaveTextAsync("Import undone");
        await Expect(runner.Words("3 runs removed.")).ToBeVisibleAsync();
        await runner.PictureAsync("undone");
        await runner.GoAsync("/runs");
        await Expect(runner.Words("No runs yet")).ToBeVisibleAsync();
        await runner.GoAsync("/runs/import");
        await Expect(runner.Page.Locator("a.import-row")).ToContainTextAsync("Undone");
    }

    [BrowserFact]
    public async Task Files_are_dropped_anywhere_on_the_page_and_a_second_time_are_nothing_new()
    {
        var runner = await RunnerAsync();
        for (var time = 0; time < 2; time++)
        {
            await runner.GoAsync("/runs/import");
            var dropped = await runner.Page.EvaluateHandleAsync(
                """
                text => {
                  const dropped = new DataTransfer();
                  dropped.items.add(new File([text], "dropped.gpx"));
                  return dropped;
                }
                """,
                Encoding.UTF8.GetString(WatchFiles.Run("dropped.gpx", Yesterday).Buffer));
            for (var tries = 0; await runner.Page.Locator("[data-over]").CountAsync() == 0; tries++)
            {
                Assert.True(tries < 1000, "The page does not take files that are dropped.");
                await runner.Page.DispatchEventAsync("h1", "dragover", new { dataTransfer = dropped });
            }

            await runner.Page.DispatchEventAsync("h1", "drop", new { dataTransfer = dropped });
            await Expect(Headline(runner)).ToHaveTextAsync(time == 0 ? "1 run imported" : "Nothing new: this run was already in your log");
        }

        await Files(runner).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(runner.Link("Edit")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task What_was_written_by_hand_is_asked_about_and_keeps_its_words_when_merged()
    {
        var runner = await RunnerAsync();
        await runner.LogRunAsync(Yesterday, "7.4", "Mist on the hill.");
        await runner.GoAsync("/runs/import");
        await runner.UploadAsync(WatchFiles.Run("morning.gpx", Yesterday));
        await Expect(Headline(runner)).ToHaveTextAsync("Nothing imported yet");
        await runner.Link("1 file needs your decision").ClickAsync();
        await Expect(runner.Words("You entered 7.4 mi by hand that day")).ToBeVisibleAsync();
        await runner.PictureAsync("question");

        await runner.Button("Merge runs").ClickAsync();
        await Expect(Files(runner)).ToContainTextAsync("Imported");
        await Expect(Files(runner)).ToBeFocusedAsync();
        await Files(runner).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(runner.Words("Mist on the hill.")).ToBeVisibleAsync();
        await Expect(runner.Page.Locator(".run-figure").First).ToHaveTextAsync(SevenAndAHalf());
    }

    [BrowserFact]
    public async Task Files_that_do_not_get_through_are_sent_again_at_a_click()
    {
        var runner = await RunnerAsync();
        runner.Expects("ERR_CONNECTION_RESET");
        await runner.GoAsync("/runs/import");
        await runner.Page.RouteAsync("**/runs/import/files", route => route.AbortAsync("connectionreset"));
        await runner.UploadAsync(WatchFiles.Run("morning.gpx", Yesterday));
        await Expect(runner.Words("The upload failed.")).ToBeVisibleAsync();
        await runner.PictureAsync("broken-off");

        await runner.Page.UnrouteAsync("**/runs/import/files");
        await runner.Button("Upload again").ClickAsync();
        await Expect(Headline(runner)).ToHaveTextAsync("1 run imported");
    }

    [BrowserFact]
    public async Task Files_on_their_way_arrive_although_the_connection_of_the_page_is_lost()
    {
        var runner = await RunnerAsync();
        runner.Expects("negotiat");
        runner.Expects("ERR_FAILED");
        runner.Expects("Failed to fetch");
        runner.Expects("not in the 'Connected' State");
        runner.Expects("Circuit host not initialized");
        var onTheirWay = new TaskCompletionSource();
        var mayArrive = new TaskCompletionSource();
        await runner.GoAsync("/runs/import");
        await runner.Page.RouteAsync("**/runs/import/files", async route =>
        {
            onTheirWay.SetResult();
            await mayArrive.Task;
            await route.ContinueAsync();
        });
        await runner.UploadAsync(WatchFiles.Run("morning.gpx", Yesterday));
        await onTheirWay.Task.WaitAsync(Patience.Span);

        await runner.Page.RouteAsync("**/_blazor/negotiate**", route => route.AbortAsync());
        await runner.Page.EvaluateAsync("() => Blazor._internal.forceCloseConnection()");
        await Expect(runner.Words("Connection lost")).ToBeVisibleAsync();
        mayArrive.SetResult();
        await runner.Page.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        await runner.Page.UnrouteAllAsync();
        await runner.ReloadAsync();
        await Expect(Headline(runner)).ToHaveTextAsync("1 run imported");
    }

    [BrowserFact]
    public async Task What_the_server_says_against_files_is_shown_as_it_says_it()
    {
        var runner = await RunnerAsync();
        runner.Expects("507");
        await runner.GoAsync("/runs/import");
        await runner.Page.RouteAsync("**/runs/import/files", route => route.FulfillAsync(new RouteFulfillOptions
        {
            Status = 507,
            ContentType = "application/problem+json",
            Body = """{ "title": "There is no room for these files.", "detail": "Nothing was saved." }""",
        }));
        await runner.UploadAsync(WatchFiles.Run("morning.gpx", Yesterday));
        await Expect(runner.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no room for these files. Nothing was saved.");
    }

    [GeneratedRegex(@"^7\.[3-6]\d? mi$")]
    private static partial Regex SevenAndAHalf();

    private static ILocator Headline(Visitor runner) => runner.Page.Locator(".import-status h2");

    private static ILocator Files(Visitor runner) => runner.Page.Locator("li.file");

    private static Task ShowAsync(Visitor runner, string choice) =>
        runner.Page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Show files" }).GetByText(choice).ClickAsync();
}
