namespace B2BTrail.Browser.Tests.Stories;

public sealed class RestartStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    [BrowserFact]
    public async Task A_server_killed_under_a_half_filled_form_comes_back_with_the_text_and_the_session()
    {
        await using var server = await new Server().StartAsync();
        var runner = await VisitorAsync(server);
        await runner.CreateAccountAsync(NewEmail());
        await runner.GoAsync("/runs/new");
        var form = runner.Page;
        await runner.Field("Distance").FillAsync("9.5");
        await runner.Field("Notes").FillAsync("Half of a sentence about");
        await HasDraftAsync(runner, "Half of a sentence about");
        runner.TurnTo(form);

        // What the browser says while nobody answers is the story, not a fault.
        runner.Expects("ERR_CONNECTION_REFUSED");
        runner.Expects("WebSocket");
        runner.Expects("Connection disconnected");
        runner.Expects("Failed to start the transport");
        runner.Expects("Error:");
        runner.Expects("/_blazor");
        await server.KillAsync();
        await Expect(form.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await runner.PictureAsync("connection-gone");

        await server.StartAsync();
        await Expect(form.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await Expect(runner.Field("Notes")).ToHaveValueAsync("Half of a sentence about");
        await Expect(runner.Field("Distance")).ToHaveValueAsync("9.5");

        await AnswersAsync(runner);
        await runner.Button("Save run").ClickAsync();
        await form.WaitForURLAsync("**/runs");
        await Expect(form.Locator("a.log-row")).ToContainTextAsync("9.5 mi");
    }

    [BrowserFact]
    public async Task A_phone_without_a_network_says_so_before_a_tap_goes_astray_and_goes_on_with_what_was_typed()
    {
        var runner = await RunnerAsync(Screen.Phone);
        await runner.GoAsync("/runs/new");
        await runner.Field("Distance").FillAsync("9.5");
        runner.Expects("ERR_INTERNET_DISCONNECTED");

        await runner.Context.SetOfflineAsync(true);
        await Expect(runner.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Nothing you typed is lost");

        await runner.Context.SetOfflineAsync(false);
        await Expect(runner.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await runner.Button("Save run").TapAsync();
        await runner.Page.WaitForURLAsync("**/runs");
        await Expect(runner.Page.Locator("a.log-row")).ToContainTextAsync("9.5 mi");
    }

    [BrowserFact]
    public async Task A_server_asked_to_stop_under_an_open_page_does_not_wait_for_it()
    {
        await using var server = await new Server().StartAsync();
        var runner = await VisitorAsync(server);
        await runner.CreateAccountAsync(NewEmail());
        await runner.GoAsync("/blocks/new");
        runner.Expects("");

        var took = await server.StopAsync();

        Output.WriteLine($"Stopped {took.TotalMilliseconds:0} ms after SIGTERM.");
        Assert.True(took < TimeSpan.FromSeconds(10), $"It took {took}.");
    }

    /// <summary>A draft is kept a moment after the typing; a second tab sees it then.</summary>
    private static async Task HasDraftAsync(Visitor runner, string notes)
    {
        await runner.NewTabAsync();
        for (var tries = 0; tries < 20; tries++)
        {
            await runner.GoAsync("/runs/new");
            if (await runner.Field("Notes").InputValueAsync() == notes)
                break;
        }

        await runner.Page.CloseAsync();
    }

    /// <summary>The page that came back is alive, not a picture of itself: the server answers what is typed.</summary>
    private static async Task AnswersAsync(Visitor runner)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            await runner.Field("Elevation gain").FillAsync("high");
            try
            {
                await Expect(runner.Words("Enter a number")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 3_000 });
                break;
            }
            catch (PlaywrightException)
            {
                // The circuit was not there yet and the text went nowhere; type it again.
                await runner.Field("Elevation gain").FillAsync("");
            }
        }

        await runner.Field("Elevation gain").FillAsync("900");
        await Expect(runner.Words("Enter a number")).ToHaveCountAsync(0);
    }
}
