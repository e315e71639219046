namespace B2BTrail.Browser.Tests.Stories;

/// <summary>What is not there has a page as calm as the others, wherever it was looked for.</summary>
public sealed class NotFoundStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    private static readonly Guid Unknown = Guid.CreateVersion7();

    public static TheoryData<string> Addresses =>
    [
        "/no/such/page",
        $"/blocks/{Unknown}",
        $"/blocks/{Unknown}/changes",
        $"/blocks/{Unknown}/print",
        $"/runs/{Unknown}",
        $"/runs/import/{Unknown}",
    ];

    [BrowserTheory]
    [MemberData(nameof(Addresses))]
    public async Task The_page_for_an_unknown_thing_has_its_styles(string address)
    {
        var runner = await DemoRunnerAsync();
        runner.Expects("404");

        Assert.Equal(404, (await runner.GoPlainAsync(address)).Status);

        await LookAsync(runner);
        await runner.PictureAsync("not-found" + address.Replace('/', '-').Replace(Unknown.ToString(), "unknown", StringComparison.Ordinal));
        await runner.Link("Go to today").ClickAsync();
        await Expect(runner.Page.Locator("nav.side")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Inside_a_page_that_is_alive_it_has_them_too()
    {
        var runner = await DemoRunnerAsync();
        runner.Expects("404");
        await runner.GoAsync("/blocks");

        await runner.Page.EvaluateAsync("address => Blazor.navigateTo(address)", $"/blocks/{Unknown}");

        await LookAsync(runner);
        await runner.Link("Go to today").ClickAsync();
        await Expect(runner.Page.Locator("nav.side")).ToBeVisibleAsync();
        await Expect(runner.Page.Locator("link[href*='account']")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_stranger_sees_them()
    {
        // The first visitor of all is asked to make the owner's account; later ones are asked to sign in wherever they may not be told what is there.
        await RunnerAsync();
        var stranger = await VisitorAsync(await Stage.ServerAsync());
        stranger.Expects("404");

        await stranger.GoPlainAsync("/not-found");

        await LookAsync(stranger);
    }

    private static async Task LookAsync(Visitor visitor)
    {
        await Expect(visitor.Heading).ToHaveTextAsync("Page not found");
        await Expect(visitor.Page.Locator(".account-card")).ToHaveCSSAsync("max-width", "416px");
        await Expect(visitor.Page.Locator(".account-card")).ToHaveCSSAsync("border-top-left-radius", "12px");
        await Expect(visitor.Link("Go to today")).ToHaveCSSAsync("background-color", "rgb(31, 91, 74)");
        await Expect(visitor.Page.Locator(".account-mark")).ToHaveCSSAsync("font-weight", "700");
    }
}
