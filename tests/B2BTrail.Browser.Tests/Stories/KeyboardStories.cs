namespace B2BTrail.Browser.Tests.Stories;

public sealed class KeyboardStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    private const int MostPresses = 200;

    [BrowserFact]
    public async Task A_word_is_explained_where_it_stands_by_key_and_by_thumb()
    {
        var runner = await RunnerAsync(Screen.Phone);
        await runner.GoAsync("/runs/new");
        var word = runner.Button("RPE");
        var meaning = runner.Words("Rate of perceived exertion");
        await word.FocusAsync();
        await runner.Page.Keyboard.PressAsync("Enter");
        await Expect(meaning).ToBeVisibleAsync();
        Assert.Empty(await Axe.LookAsync(runner, "word-explained", Output));
        await runner.Page.Keyboard.PressAsync("Escape");
        await Expect(meaning).ToBeHiddenAsync();
        await Expect(word).ToBeFocusedAsync();

        await word.ClickAsync();
        await Expect(meaning).ToBeInViewportAsync(new() { Ratio = 1 });
        await runner.PictureAsync("word-explained");
    }

    [BrowserFact]
    public async Task A_day_is_reached_asked_and_left_with_the_keyboard_alone()
    {
        var runner = await DemoRunnerAsync();
        await runner.GoAsync("/blocks");
        await runner.Link("Lakeside 50K").ClickAsync();
        await Expect(runner.Page.Locator(".cal")).ToBeVisibleAsync();
        // A new page takes the focus to its heading; keys pressed before that go astray.
        await Expect(runner.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();

        // The calendar is one stop; the arrow keys go from day to day.
        await PressUntilAsync(runner, "Tab", ".cal [data-day]");
        await PressUntilAsync(runner, "ArrowRight", ".cal button.day:not(.rest)");
        await MarkAsync(runner, "day");
        await runner.Page.Keyboard.PressAsync("Enter");
        var why = runner.Page.GetByRole(AriaRole.Dialog);
        await Expect(why).ToBeFocusedAsync();
        await runner.Page.Keyboard.PressAsync("Tab");
        Assert.True(await runner.Page.EvaluateAsync<bool>("document.activeElement.closest('[role=dialog]') !== null"), "The next stop lies within the card.");

        await runner.Page.Keyboard.PressAsync("Escape");
        await Expect(why).ToHaveCountAsync(0);
        await Expect(runner.Page.Locator("[data-mark=day]")).ToBeFocusedAsync();

        await PressUntilAsync(runner, "ArrowUp", ".cal [data-day]");
        await PressUntilAsync(runner, "ArrowRight", ".pair button");
        await MarkAsync(runner, "pair");
        await runner.Page.Keyboard.PressAsync("Enter");
        await Expect(why).ToBeFocusedAsync();
        await runner.Button("Close").PressAsync("Enter");
        await Expect(why).ToHaveCountAsync(0);
        await Expect(runner.Page.Locator("[data-mark=pair]")).ToBeFocusedAsync();
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/runs")]
    public async Task The_skip_link_leads_past_the_menu(string path)
    {
        var runner = await DemoRunnerAsync();
        await runner.GoAsync(path);
        await PressUntilAsync(runner, "Shift+Tab", ".skip");
        var link = runner.Link("Skip to content");
        await Expect(link).ToBeInViewportAsync();
        await runner.PictureAsync("skip-link");
        await link.PressAsync("Enter");
        await Expect(runner.Page.Locator("#page")).ToBeFocusedAsync();
        await runner.Page.Keyboard.PressAsync("Tab");
        Assert.True(await runner.Page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"), "The next stop lies within the page.");
    }

    private static async Task PressUntilAsync(Visitor visitor, string key, string selector)
    {
        for (var presses = 0; presses < MostPresses; presses++)
        {
            await visitor.Page.Keyboard.PressAsync(key);
            if (await visitor.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"{key} did not lead to {selector}.");
    }

    private static Task<string> MarkAsync(Visitor visitor, string name) =>
        visitor.Page.EvaluateAsync<string>("name => document.activeElement.dataset.mark = name", name);
}
