using System.Globalization;

namespace B2BTrail.Browser.Tests.Support;

/// <summary>What moves on a page by itself: a thumb that was already on its way then presses something else.</summary>
public static class LayoutShift
{
    /// <summary>Watches a page from its first paint until somebody touches it: what then moves was asked for.</summary>
    public const string Watch =
        """
        window.layoutShifts = [];
        {
          const observer = new PerformanceObserver(list => layoutShifts.push(...list.getEntries()));
          observer.observe({ type: "layout-shift", buffered: true });
          for (const touch of ["pointerdown", "keydown", "input", "change"]) addEventListener(touch, () => observer.disconnect(), { capture: true, once: true });
        }
        """;

    // Chromium's own measure: the part of the screen that moves, times how far it moves in screens; a note of two lines and a button that
    // pushes a phone's page down is 0.1.
    private const double Most = 0.05;

    private const string Sum =
        """
        () => [
          layoutShifts.reduce((sum, shift) => sum + shift.value, 0).toString(),
          ...layoutShifts.flatMap(shift => shift.sources.map(({ node, previousRect, currentRect }) =>
            `${node?.nodeName.toLowerCase() ?? "?"}.${node?.className ?? ""} from ${previousRect.y} to ${currentRect.y} px`)),
        ]
        """;

    /// <summary>What has moved before anybody touched the page; empty where next to nothing has.</summary>
    public static async Task<string> LookAsync(IPage page)
    {
        var answer = await page.EvaluateAsync<string[]>(Sum);
        var moved = double.Parse(answer[0], CultureInfo.InvariantCulture);
        return moved <= Most ? "" : string.Create(CultureInfo.InvariantCulture, $"{moved:0.000}: {string.Join(", ", answer.Skip(1).Distinct().Take(5))}");
    }
}
