namespace B2BTrail.Browser.Tests.Stories;

/// <summary>Walks through every page and looks at each in the same way.</summary>
public sealed class WalkStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    [BrowserTheory]
    [InlineData(Screen.Desk, ColorScheme.Light)]
    [InlineData(Screen.Desk, ColorScheme.Dark)]
    [InlineData(Screen.Phone, ColorScheme.Light)]
    [InlineData(Screen.Phone, ColorScheme.Dark)]
    public async Task No_page_shuts_out_anybody_who_reads_it_in_another_way(Screen screen, ColorScheme scheme)
    {
        var found = new List<string>();
        await WalkAsync(screen, scheme, async (visitor, place) =>
        {
            await visitor.PictureAsync(place.Name);
            found.AddRange(await Axe.LookAsync(visitor, place.Name, Output));
        });
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [BrowserFact]
    public async Task No_page_has_to_be_pushed_sideways_on_a_phone()
    {
        var wide = new List<string>();
        await WalkAsync(Screen.Phone, ColorScheme.Light, async (visitor, place) =>
        {
            var culprits = await visitor.Page.EvaluateAsync<string>(
                """
                () => {
                  const width = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= width) return "";
                  const wide = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > width + 0.5);
                  return `${document.documentElement.scrollWidth} px: ` + wide.slice(0, 5).map(e => e.tagName + "." + e.className).join(", ");
                }
                """);
            if (culprits.Length > 0)
                wide.Add($"{place.Name}: {culprits}");
        });
        Assert.True(wide.Count == 0, string.Join('\n', wide));
    }

    [BrowserFact]
    public async Task Every_page_keeps_to_its_content_policy()
    {
        var policies = new HashSet<string>();
        await WalkAsync(Screen.Desk, ColorScheme.Light, async (visitor, place) =>
        {
            var answer = await visitor.Context.APIRequest.GetAsync(visitor.Page.Url);
            Assert.True(answer.Headers.TryGetValue("content-security-policy", out var policy), place.Name);
            policies.Add(policy!);
        });
        Assert.All(policies, policy =>
        {
            Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-inline", policy.Split(';').Single(part => part.Contains("script-src", StringComparison.Ordinal)), StringComparison.Ordinal);
        });
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
