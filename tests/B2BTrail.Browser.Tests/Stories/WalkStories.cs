namespace B2BTrail.Browser.Tests.Stories;

/// <summary>Walks through every page and looks at each in the same way.</summary>
public sealed class WalkStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    private const int FewestStops = 300;

    private const string Unstyled = "selectors => selectors.filter(selector => { try { return document.querySelector(selector); } catch { return false; } })";

    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);
    private int _stops;

    // Complaints of the browsers, policy violations among them, are counted when the story ends.
    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task Every_page_can_be_read_in_any_way_fits_its_screen_stays_still_shows_where_the_keyboard_is_and_keeps_to_its_content_policy(Screen screen)
    {
        var server = await Stage.ServerAsync();
        var newcomer = await VisitorAsync(server, screen);
        await newcomer.CreateAccountAsync(NewEmail());
        await WalkAsync(newcomer, Place.Empty);
        await WalkAsync(newcomer, Place.Imports);
        await WalkAsync(await VisitorAsync(server, screen), Place.Outside);
        await WalkAsync(await DemoRunnerAsync(screen), Place.Inside);

        Output.WriteLine($"{_stops} stops");
        Assert.True(_found.Count == 0, string.Join('\n', _found));
        Assert.InRange(_stops, FewestStops, int.MaxValue);
    }

    private async Task WalkAsync(Visitor visitor, IReadOnlyList<Place> places)
    {
        foreach (var place in places)
        {
            await place.OpenAsync(visitor);
            await LookAsync(visitor, place.Name);
            if (await LayoutShift.LookAsync(visitor.Page) is { Length: > 0 } moved)
                _found.Add($"{place.Name} moves by itself: {moved}");
            if (await PolicyAsync(visitor) is { Length: > 0 } policy)
                _found.Add($"{place.Name} has a weak content policy: {policy}");

            var (stops, faults) = await FocusRing.TabThroughAsync(visitor);
            _stops += stops;
            _found.UnionWith(faults.Select(fault => $"{place.Name}: {fault}"));

            // The theme is a matter of the style sheets alone: the same page is repainted.
            await visitor.SeeInAsync(ColorScheme.Dark);
            _found.UnionWith((await FocusRing.LookAgainAsync(visitor)).Select(fault => $"{place.Name}, dark: {fault}"));
            await LookAsync(visitor, place.Name, onlyColors: true);
            await visitor.SeeInAsync(ColorScheme.Light);
        }
    }

    private async Task LookAsync(Visitor visitor, string name, bool onlyColors = false)
    {
        await visitor.PictureAsync(name);
        _found.UnionWith(await Axe.LookAsync(visitor, name, Output, onlyColors));
        if (await WiderAsync(visitor) is { Length: > 0 } wider)
            _found.Add($"{name} has to be pushed sideways: {wider}");
        _found.UnionWith((await visitor.Page.EvaluateAsync<string[]>(Unstyled, MudStyles.LeftOut)).Select(selector => $"{name} needs a rule of MudBlazor that is not served: {selector}"));
    }

    /// <summary>What reaches beyond the screen; empty where nothing does.</summary>
    private static Task<string> WiderAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string>(
        """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return "";
          const wide = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > width + 0.5);
          return `${document.documentElement.scrollWidth} px: ` + wide.slice(0, 5).map(e => e.tagName + "." + e.className).join(", ");
        }
        """);

    /// <summary>What a page's content policy lacks; empty where nothing is missing.</summary>
    private static async Task<string> PolicyAsync(Visitor visitor)
    {
        var answer = await visitor.Context.APIRequest.GetAsync(visitor.Page.Url);
        if (!answer.Headers.TryGetValue("content-security-policy", out var policy))
        {
            return "none";
        }

        var scripts = policy.Split(';').Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith("script-src", StringComparison.Ordinal)) ?? "";
        bool isStrict = policy.Contains("default-src 'self'", StringComparison.Ordinal)
            && scripts.StartsWith("script-src 'self'", StringComparison.Ordinal)
            && !policy.Contains("unsafe-eval", StringComparison.Ordinal)
            && !scripts.Contains("unsafe-inline", StringComparison.Ordinal);
        return isStrict ? "" : policy;
    }
}
