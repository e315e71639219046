namespace B2BTrail.Browser.Tests.Stories;

/// <summary>The last morning of a block and the one after it, on a server whose clock is set.</summary>
public sealed class RaceDayStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    [BrowserTheory]
    [InlineData("2027-02-20T07:00", "Lakeside 50K", "Race day", "Log the race")]
    [InlineData("2027-02-21T07:00", "No running today", "Recovery, day 1", null)]
    public async Task Race_day_and_the_day_after_each_have_their_verdict(string now, string headline, string state, string? green)
    {
        await using var server = new Server(["--demo", "--start", "2026-09-21", $"--Clock:Now={now}"]);
        server.Settings["ASPNETCORE_ENVIRONMENT"] = "Development";
        await server.StartAsync();
        var runner = await VisitorAsync(server, Screen.Phone);
        await runner.SignInAsync(Said(server, "email"), Said(server, "password"));

        await Expect(runner.Heading).ToHaveTextAsync(headline);
        await Expect(runner.Page.Locator(".verdict-pill")).ToHaveTextAsync(state);
        await Expect(runner.Page.Locator("main .btn-primary")).ToHaveTextAsync(green is null ? [] : new[] { green });
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await runner.SeeInAsync(scheme);
            await runner.PictureAsync(state);
            var found = await Axe.LookAsync(runner, state, Output);
            Assert.True(found.Count == 0, string.Join('\n', found));
        }

        await runner.Page.GotoAsync("about:blank");
    }
}
