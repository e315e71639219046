namespace B2BTrail.Browser.Tests.Stories;

/// <summary>Walks through every page and looks at each in the same way.</summary>
public sealed class WalkStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    [BrowserTheory]
    [InlineData(Screen.Desk, ColorScheme.Light)]
    [InlineData(Screen.Desk, ColorScheme.Dark)]
    [InlineData(Screen.Phone, ColorScheme.Light)]
    [InlineData(Screen.Phone, ColorScheme.Dark)]
    public async Task Every_page_can_be_read_in_any_way_fits_its_screen_and_keeps_to_its_content_policy(Screen screen, ColorScheme scheme)
    {
        var found = new List<string>();
        await WalkAsync(screen, scheme, async (visitor, place) =>
        {
            await visitor.PictureAsync(place.Name);
            found.AddRange(await Axe.LookAsync(visitor, place.Name, Output));
            if (await WiderAsync(visitor) is { Length: > 0 } wider)
            {
                found.Add($"{place.Name} has to be pushed sideways: {wider}");
            }

            if (await PolicyAsync(visitor) is { Length: > 0 } policy)
            {
                found.Add($"{place.Name} has a weak content policy: {policy}");
            }
        });
        Assert.True(found.Count == 0, string.Join('\n', found));
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

    // Complaints of the browsers, policy violations among them, are counted when the story ends.
    private async Task WalkAsync(Screen screen, ColorScheme scheme, Func<Visitor, Place, Task> look)
    {
        var server = await Stage.ServerAsync();
        var newcomer = await VisitorAsync(server, screen, scheme);
        await newcomer.CreateAccountAsync(NewEmail());
        await LookAsync(newcomer, Place.Empty);
        await LookAsync(newcomer, Place.Imports);
        await LookAsync(await VisitorAsync(server, screen, scheme), Place.Outside);
        await LookAsync(await DemoRunnerAsync(screen, scheme), Place.Inside);

        async Task LookAsync(Visitor visitor, IReadOnlyList<Place> places)
        {
            foreach (var place in places)
            {
                await place.OpenAsync(visitor);
                await look(visitor, place);
            }
        }
    }
}
