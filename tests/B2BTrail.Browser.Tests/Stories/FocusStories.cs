namespace B2BTrail.Browser.Tests.Stories;

/// <summary>Whoever goes through a page with the keyboard sees where they are.</summary>
public sealed class FocusStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    private const int MostStops = 70;

    // The ring of whatever has the focus: its own, or that of the label over a hidden input, or the edge of a field.
    private const string Ring =
        """
        () => {
          const at = document.activeElement;
          // The browser's own stop between the end of the page and its beginning, and where a new page puts the keyboard.
          if (!at || at === document.body || at.tagName === "H1") return "";
          if (at.dataset.seen) return null;
          at.dataset.seen = "yes";
          const parts = color => (color.match(/[\d.]+/g) ?? []).map(Number);
          const light = color => parts(color).slice(0, 3).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
          const ground = element => {
            for (let e = element; e; e = e.parentElement) {
              const color = getComputedStyle(e).backgroundColor;
              if ((parts(color)[3] ?? 1) === 1) return color;
            }
            return "rgb(255, 255, 255)";
          };
          const name = `${at.tagName.toLowerCase()}.${at.className}: ${(at.innerText ?? at.ariaLabel ?? "").slice(0, 40)}`;
          const field = at.closest(".mud-input")?.querySelector(".mud-input-outlined-border");
          if (field && !at.matches("button")) {
            const edge = getComputedStyle(field);
            return parseFloat(edge.borderTopWidth) >= 2 && contrast(edge.borderTopColor, ground(at.closest(".card, main"))) >= 3
              ? "" : `${name} has an edge of ${edge.borderTopWidth} ${edge.borderTopColor}`;
          }
          const isHidden = getComputedStyle(at).opacity === "0" || at.classList.contains("vh");
          const shown = isHidden ? at.closest("label") : at;
          const style = getComputedStyle(shown);
          const wide = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
          const away = isHidden || parseFloat(style.outlineOffset) >= 2;
          if (!wide || !away) return `${name} has ${style.outlineStyle} ${style.outlineWidth} at ${style.outlineOffset}`;
          const ratio = contrast(style.outlineColor, ground(parseFloat(style.outlineOffset) < 0 ? shown : shown.parentElement));
          if (ratio < 3) return `${name} has a ring of contrast ${ratio.toFixed(1)}`;
          const box = shown.getBoundingClientRect(), reach = parseFloat(style.outlineOffset) + 1;
          for (let e = shown.parentElement; e && e !== document.body; e = e.parentElement) {
            if (getComputedStyle(e).overflow === "visible") continue;
            const around = e.getBoundingClientRect();
            if (box.left - reach < around.left || box.right + reach > around.right || box.top - reach < around.top || box.bottom + reach > around.bottom)
              return `${name} has a ring that ${e.tagName.toLowerCase()}.${e.className} cuts off`;
          }
          return "";
        }
        """;

    [BrowserTheory]
    [InlineData(Screen.Desk, ColorScheme.Light)]
    [InlineData(Screen.Desk, ColorScheme.Dark)]
    [InlineData(Screen.Phone, ColorScheme.Light)]
    public async Task Every_stop_of_the_tab_key_can_be_seen(Screen screen, ColorScheme scheme)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var newcomer = await VisitorAsync(await Stage.ServerAsync(), screen, scheme);
        await newcomer.CreateAccountAsync(NewEmail());
        int stops = await TabThroughAsync(newcomer, Place.Empty, found)
            + await TabThroughAsync(await VisitorAsync(await Stage.ServerAsync(), screen, scheme), Place.Outside, found)
            + await TabThroughAsync(await DemoRunnerAsync(screen, scheme), Place.Inside, found);

        Output.WriteLine($"{stops} stops");
        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.InRange(stops, 300, int.MaxValue);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_day_of_a_week_can_be_seen(ColorScheme scheme)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var runner = await DemoRunnerAsync(scheme: scheme);
        await Place.Inside.Single(place => place.Name == "block").OpenAsync(runner);
        await runner.Page.Locator(".cal [data-day][tabindex='0']").FocusAsync();
        for (var day = 0; day < 28; day++)
        {
            await runner.Page.Keyboard.PressAsync("ArrowRight");
            if (await runner.Page.EvaluateAsync<string?>(Ring) is { Length: > 0 } wrong)
                found.Add(wrong);
            if (day == 5)
                await runner.PictureAsync("focus-day");
        }

        Assert.True(await runner.Page.Locator(".pair [data-seen]").CountAsync() > 0, "A pair was among the days.");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async Task<int> TabThroughAsync(Visitor visitor, IReadOnlyList<Place> places, SortedSet<string> found)
    {
        int stops = 0;
        foreach (var place in places)
        {
            await place.OpenAsync(visitor);
            for (var presses = 0; presses < MostStops; presses++)
            {
                await visitor.Page.Keyboard.PressAsync("Tab");
                if (await visitor.Page.EvaluateAsync<string?>(Ring) is not { } wrong)
                    break;
                stops++;
                if (wrong.Length > 0)
                    found.Add($"{place.Name}: {wrong}");
            }
        }

        return stops;
    }
}
