namespace B2BTrail.Browser.Tests.Support;

/// <summary>Whether somebody who goes through a page with the keyboard sees where they are.</summary>
public static class FocusRing
{
    private const int MostStops = 70;

    // Faults of the ring of whatever has the focus: its own, or that of the label over a hidden input, or the edge of a field.
    private const string Faults =
        """
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
        const faults = at => {
          const name = `${at.tagName.toLowerCase()}.${at.className}: ${(at.innerText ?? at.ariaLabel ?? "").slice(0, 40)}`;
          if (document.activeElement !== at || !at.matches(":focus-visible")) return `${name} does not take the focus`;
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
        };
        """;

    // Null at a stop that was seen before; the stops are kept in the page.
    private const string AtStop =
        $$"""
        () => {
          {{Faults}}
          const at = document.activeElement;
          // The browser's own stop between the end of the page and its beginning, and where a new page puts the keyboard.
          if (!at || at === document.body || at.tagName === "H1") return "";
          window.stops ??= [];
          // A date input is several stops of the browser's own.
          if (at.type === "date" && window.stops.at(-1) === at) return "";
          if (window.stops.includes(at)) return null;
          window.stops.push(at);
          return faults(at);
        }
        """;

    // The keyboard went there last, so that the browser shows the focus at each.
    private const string AtEveryStop =
        $$"""
        () => {
          {{Faults}}
          return window.stops.filter(at => at.isConnected).map(at => { at.focus(); return faults(at); }).filter(fault => fault);
        }
        """;

    /// <summary>What is wrong with the ring where the focus is; empty where nothing is, null where it was asked before.</summary>
    public static Task<string?> LookAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string?>(AtStop);

    /// <summary>Goes through the page with the tab key, and answers how many stops it has and what is wrong with their rings.</summary>
    public static async Task<(int Stops, IReadOnlyList<string> Faults)> TabThroughAsync(Visitor visitor)
    {
        await visitor.Page.EvaluateAsync("() => { window.stops = []; }");
        var faults = new List<string>();
        var stops = 0;
        while (stops < MostStops)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (await LookAsync(visitor) is not { } fault)
                break;
            stops++;
            if (fault.Length > 0)
                faults.Add(fault);
        }

        return (stops, faults);
    }

    /// <summary>What is wrong with the rings of the stops that the tab key found, as the page is painted now.</summary>
    public static async Task<IReadOnlyList<string>> LookAgainAsync(Visitor visitor) => await visitor.Page.EvaluateAsync<string[]>(AtEveryStop);
}
