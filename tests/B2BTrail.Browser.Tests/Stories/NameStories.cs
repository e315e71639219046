namespace B2BTrail.Browser.Tests.Stories;

/// <summary>Names as runners give them: in another direction, and in one long word.</summary>
public sealed class NameStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    private const int LongestName = 100;

    [BrowserFact]
    public async Task A_name_keeps_its_direction_among_our_words_and_widens_no_page_of_a_phone()
    {
        var runner = await RunnerAsync(Screen.Phone);
        var name = "ריצה ארוכה".PadRight(LongestName, 'ש');
        await runner.FillPlannerAsync(name, weeksAgo: 2);
        var block = await runner.KeepBlockAsync();
        await runner.GoAsync("/runs/new");
        await runner.Field("Distance").FillAsync("6");
        await runner.Field("Name").FillAsync(name);
        await Expect(runner.Field("Name")).ToHaveCSSAsync("direction", "rtl");
        await runner.Button("Save run").ClickAsync();
        await runner.Page.WaitForURLAsync("**/runs");

        foreach (var path in new[] { "/", "/blocks", block, $"{block}/summary", $"{block}/changes", "/runs", "/charts" })
        {
            await runner.GoAsync(path);
            await Expect(runner.Words(name).First).ToBeVisibleAsync();
            var wider = await runner.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(wider <= 0, $"{path} has to be pushed sideways by {wider} px.");
        }

        await runner.GoAsync(block);
        await Expect(runner.Heading.Locator("bdi")).ToHaveCSSAsync("direction", "rtl");
        await Expect(runner.Heading).ToHaveCSSAsync("direction", "ltr");
        await runner.PictureAsync("another-direction");
    }
}
