using System.Diagnostics;
using System.Text.RegularExpressions;

namespace B2BTrail.Browser.Tests.Stories;

public sealed partial class SessionStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    private const int MostTabs = 20;

    [BrowserFact]
    public async Task Signing_out_in_one_tab_leads_the_other_to_the_sign_in_page_without_a_click()
    {
        var runner = await RunnerAsync();
        ExpectsAnEnd(runner);
        await runner.GoAsync("/runs/new");
        var other = runner.Page;
        await runner.NewTabAsync();
        await runner.GoAsync("/settings");

        await runner.Button("Sign out").ClickAsync();

        await Expect(runner.Page).ToHaveURLAsync(SignIn());
        await Expect(other).ToHaveURLAsync(SignIn());
        Assert.Contains("runs%2Fnew", other.Url, StringComparison.OrdinalIgnoreCase);
    }

    [BrowserFact]
    public async Task A_device_in_the_list_can_be_signed_out_from_another()
    {
        var here = await VisitorAsync(await Stage.ServerAsync());
        var email = NewEmail();
        await here.CreateAccountAsync(email);
        var elsewhere = await VisitorAsync(await Stage.ServerAsync(), Screen.Phone);
        ExpectsAnEnd(elsewhere);
        await elsewhere.SignInAsync(email, Visitor.Password);
        await here.GoAsync("/settings");
        var rows = here.Page.Locator("section", new PageLocatorOptions { HasTextString = "Signed-in devices" }).Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(2);
        await Expect(rows.Filter(new LocatorFilterOptions { HasTextString = "This device" })).ToHaveCountAsync(1);
        await Expect(rows.First).ToContainTextAsync("Chrome on Linux");

        await rows.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(rows).ToHaveCountAsync(1);
        await Expect(elsewhere.Page).ToHaveURLAsync(SignIn());
    }

    [BrowserFact]
    public async Task Signing_out_everywhere_leads_every_browser_to_the_sign_in_page()
    {
        var here = await VisitorAsync(await Stage.ServerAsync());
        var email = NewEmail();
        await here.CreateAccountAsync(email);
        var elsewhere = await VisitorAsync(await Stage.ServerAsync());
        ExpectsAnEnd(here);
        ExpectsAnEnd(elsewhere);
        await elsewhere.SignInAsync(email, Visitor.Password);
        await here.GoAsync("/settings");

        await here.Button("Sign out everywhere").ClickAsync();

        await Expect(here.Page).ToHaveURLAsync(SignIn());
        await Expect(elsewhere.Page).ToHaveURLAsync(SignIn());
    }

    [BrowserFact]
    public async Task A_changed_password_brings_the_other_tab_of_the_same_browser_back_alive()
    {
        var runner = await RunnerAsync();
        ExpectsAnEnd(runner);
        await runner.GoAsync("/runs/new");
        var other = runner.Page;
        var form = await runner.NewTabAsync();
        await runner.GoPlainAsync("/account/password");
        await runner.Field("Current password").FillAsync(Visitor.Password);
        await runner.Field("New password").FillAsync("down the other side of them");

        runner.TurnTo(other);
        await runner.AliveAfterAsync(() => form.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Change password" }).ClickAsync());

        await Expect(form.GetByText("Password changed.")).ToBeVisibleAsync();
        await runner.Field("Elevation gain").FillAsync("high");
        await Expect(runner.Words("Enter a number")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_twenty_first_tab_is_told_that_twenty_are_open_and_opens_once_one_is_closed()
    {
        var runner = await RunnerAsync();
        var first = runner.Page;
        for (var n = 1; n < MostTabs; n++)
        {
            await runner.NewTabAsync();
            await runner.GoAsync("/settings");
            await Expect(runner.Button("Sign out")).ToBeVisibleAsync();
        }

        await runner.NewTabAsync();
        await runner.GoAsync("/settings");
        await Expect(runner.Words("20 tabs are open. Close one, then reload this page.")).ToBeVisibleAsync();
        await Expect(runner.Button("Sign out")).ToHaveCountAsync(0);
        await runner.PictureAsync("tab-21");

        await first.GotoAsync("about:blank");
        // The server learns of the closed tab a moment after the browser.
        for (var tries = 0; tries < 20 && await runner.Button("Sign out").CountAsync() == 0; tries++)
            await runner.AliveAfterAsync(() => runner.Link("Reload page").ClickAsync());
        await Expect(runner.Button("Sign out")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_password_reset_at_the_machine_leads_an_open_page_to_the_sign_in_page()
    {
        var runner = await VisitorAsync(await Stage.ServerAsync());
        ExpectsAnEnd(runner);
        var email = NewEmail();
        await runner.CreateAccountAsync(email);
        await runner.GoAsync("/runs");

        using var verb = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "B2BTrail.Web.dll"), "reset-password", email, "--DataFolder", runner.Server.Folder])
        {
            RedirectStandardInput = true,
        })!;
        await verb.StandardInput.WriteLineAsync("down the other side of them");
        verb.StandardInput.Close();
        await verb.WaitForExitAsync();
        Assert.Equal(0, verb.ExitCode);

        await Expect(runner.Page).ToHaveURLAsync(SignIn());
    }

    // What a browser says when its connection is cut and a page is refused is the story, not a fault.
    private static void ExpectsAnEnd(Visitor visitor)
    {
        visitor.Expects("WebSocket");
        visitor.Expects("Connection disconnected");
        visitor.Expects("401");
        visitor.Expects("Failed to complete negotiation");
        visitor.Expects("Failed to start the connection");
        visitor.Expects("Error:");
    }

    [GeneratedRegex("/account/sign-in", RegexOptions.None, 1000)]
    private static partial Regex SignIn();
}
