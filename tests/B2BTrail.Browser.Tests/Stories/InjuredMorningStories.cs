using System.Text.RegularExpressions;

namespace B2BTrail.Browser.Tests.Stories;

/// <summary>A runner who must not run is told so, on the morning of a planned run.</summary>
public sealed class InjuredMorningStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    [BrowserTheory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desk)]
    public async Task Chest_pain_leads_to_help_and_leaves_no_green_button(Screen screen)
    {
        var visitor = await RunnerAsync(screen);
        using var runner = await RunnerInBlock.ArriveAsync(visitor, rpe: 4);
        await visitor.GoAsync("/");
        await Expect(visitor.Page.Locator(".btn-primary")).ToHaveTextAsync("Done as planned");
        await LookAsync(visitor, "good-morning");

        await CheckInAsync(visitor, "Pain or pressure in the chest");
        await Expect(visitor.Heading).ToHaveTextAsync("Stop. Get medical help now.");
        await Expect(visitor.Page.Locator(".stop-card del")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".stop-card del")).ToHaveCSSAsync("text-decoration-line", "line-through");
        await Expect(visitor.Link("Call 112")).ToHaveAttributeAsync("href", "tel:112");
        await LookAsync(visitor, "chest-pain", green: []);

        await CheckInAsync(visitor, "Fever");
        await Expect(visitor.Heading).ToHaveTextAsync("Stop. Do not run.");
        await LookAsync(visitor, "fever", green: []);

        await CheckInAsync(visitor, null, strength: 7);
        await Expect(visitor.Heading).ToHaveTextAsync("No running today");
        await LookAsync(visitor, "red", green: []);

        await CheckInAsync(visitor, null, strength: 4);
        await Expect(visitor.Heading).ToHaveTextAsync("Walk 30 to 45 minutes");
        await LookAsync(visitor, "walk", green: ["Walk instead"]);
    }

    /// <summary>Checks in, over an earlier check-in of the day, and goes back to today's page.</summary>
    private async Task CheckInAsync(Visitor visitor, string? sign, int strength = 0)
    {
        await visitor.GoAsync("/checkin");
        if (await visitor.Button("Check in again").CountAsync() > 0)
            await visitor.Button("Check in again").ClickAsync();
        foreach (var item in new[] { "Energy", "Sleep", "Legs", "Mood", "Life stress" })
            await visitor.Page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex($"^{item}, ") }).GetByRole(AriaRole.Radio).Nth(3).CheckAsync(new() { Force = true });
        var over = visitor.Page.Locator("[name=cleared], [name=wrong-tap]");
        if (await over.CountAsync() > 0)
            await over.First.CheckAsync();
        if (sign is not null)
        {
            await visitor.Page.GetByText("Illness or warning signs").ClickAsync();
            await visitor.Page.GetByLabel(sign, new() { Exact = true }).CheckAsync();
        }

        if (strength > 0)
        {
            await visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Does anything hurt?" }).GetByRole(AriaRole.Radio).Nth(1).CheckAsync(new() { Force = true });
            await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "knee" }).CheckAsync(new() { Force = true });
            await visitor.Page.Locator("#pain-Now").FillAsync($"{strength}");
        }

        await visitor.Button("Save check-in").ClickAsync();
        await Expect(visitor.Page.Locator(".light h2")).ToBeVisibleAsync();
        if (sign is not null)
            await LookAsync(visitor, $"check-in-{sign.Split(' ')[0].ToLowerInvariant()}");
        await visitor.Link("Go to today").ClickAsync();
        await Expect(visitor.Page.Locator(".today")).ToBeVisibleAsync();
    }

    /// <summary>The words of all that is painted as a solid button in the brand's color.</summary>
    private static Task<string[]> GreenAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string[]>(
        """
        () => {
          const probe = document.body.appendChild(document.createElement("i"));
          probe.style.color = "var(--brand)";
          const green = getComputedStyle(probe).color;
          probe.remove();
          return [...document.querySelectorAll("main a, main button")].filter(e => getComputedStyle(e).backgroundColor === green).map(e => e.innerText.trim());
        }
        """);

    private async Task LookAsync(Visitor visitor, string step, string[]? green = null)
    {
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await visitor.SeeInAsync(scheme);
            if (green is not null)
                Assert.Equal(green, await GreenAsync(visitor));
            await visitor.PictureAsync(step);
            var found = await Axe.LookAsync(visitor, step, Output);
            Assert.True(found.Count == 0, string.Join('\n', found));
        }
    }
}
