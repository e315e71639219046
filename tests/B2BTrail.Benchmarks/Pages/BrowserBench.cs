using System.Globalization;
using B2BTrail.Browser.Tests.Support;

namespace B2BTrail.Benchmarks.Pages;

/// <summary>What a runner waits for, measured in the browser: the first load, a press, a changed number.</summary>
internal static class BrowserBench
{
    private const int Times = 100;

    // Resolves with the milliseconds from the input event to the first change under the target.
    private const string TimeToChange = """
        ([target, act]) => new Promise((resolve, reject) => {
          const seen = new MutationObserver(() => { seen.disconnect(); clearTimeout(late); resolve(performance.now() - start); });
          const late = setTimeout(() => { seen.disconnect(); reject(new Error('nothing changed')); }, 5000);
          seen.observe(document.querySelector(target), { childList: true, subtree: true, characterData: true, attributes: true });
          const start = performance.now();
          (0, eval)(act);
        })
        """;

    // Carries a run to another day with the pointer and resolves with the milliseconds from letting it go to the calendar drawn anew.
    private const string TimeToMove = """
        ([from, to]) => new Promise((resolve, reject) => {
          const at = day => document.querySelector(`[data-day="${day}"]`);
          at(from).scrollIntoView({ block: 'center' });
          const point = day => { const box = at(day).getBoundingClientRect(); return [box.x + 20, box.y + 20]; };
          const send = (target, type, [x, y]) => target.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 7, pointerType: 'mouse', button: 0, clientX: x, clientY: y }));
          send(at(from), 'pointerdown', point(from));
          send(document, 'pointermove', point(to));
          send(document, 'pointermove', point(to));
          const seen = new MutationObserver(() => { seen.disconnect(); clearTimeout(late); requestAnimationFrame(() => resolve(performance.now() - start)); });
          const late = setTimeout(() => { seen.disconnect(); reject(new Error('nothing moved')); }, 5000);
          seen.observe(document.querySelector('.cal'), { childList: true, subtree: true, characterData: true });
          const start = performance.now();
          send(document, 'pointerup', point(to));
        })
        """;

    /// <summary>Measures and prints.</summary>
    public static async Task RunAsync()
    {
        await using var demo = await DemoServer.StartAsync(years: 20);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var context = await browser.NewContextAsync(new() { BaseURL = demo.Address.ToString(), BypassCSP = true });
        var page = await context.NewPageAsync();
        await demo.SignInAsync(page);

        foreach (var address in (string[])["/", "/blocks/new", "/charts"])
        {
            var (cold, warm) = await TransferAsync(context, address);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{address}: first load {cold / 1024:0} KiB, again {warm / 1024:0} KiB"));
        }

        Console.WriteLine($"a dropped run to the redrawn calendar, 22 weeks: {await MoveAsync(page)}");

        await page.GotoAsync("/blocks/new");
        await SettledAsync(page);
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(200);
        await page.FillAsync("input[name=race-date]", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.FillAsync("input[name=race-distance]", "50");
        await page.WaitForSelectorAsync("table.pairs");
        Console.WriteLine($"a changed number to the redrawn preview, /blocks/new: {await RedrawAsync(page)}");
    }

    private static async Task<Figures> MoveAsync(IPage page)
    {
        await page.GotoAsync("/blocks");
        await page.ClickAsync(".blocks-table a.strong");
        await page.WaitForSelectorAsync("[data-open][data-run]");
        await SettledAsync(page);
        var day = await page.EvaluateAsync<string>("document.querySelector('.day.kind-easy[data-open]').dataset.day");
        var rest = await page.EvaluateAsync<string>("day => [...document.querySelector(`[data-day=\"${day}\"]`).closest('.cal-week').querySelectorAll('.day.rest[data-open]')].at(-1).dataset.day", day);
        var figures = new Figures();
        for (var i = 0; i < Times + 10; i++)
        {
            var took = await page.EvaluateAsync<double>(TimeToMove, i % 2 == 0 ? new object[] { day, rest } : [rest, day]);
            // The message above the calendar is drawn a moment later; the next run is carried once all is still.
            await page.WaitForTimeoutAsync(60);
            if (i >= 10)
            {
                figures.Add(took);
            }
        }

        return figures;
    }

    private static async Task<Figures> RedrawAsync(IPage page)
    {
        var figures = new Figures();
        for (var i = 0; i < Times + 10; i++)
        {
            var act = $"(() => {{ const box = document.querySelector('input[name=weekly]'); box.value = '{30 + i % 20}'; box.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()";
            var took = await page.EvaluateAsync<double>(TimeToChange, new object[] { "table.pairs", act });
            if (i >= 10)
            {
                figures.Add(took);
            }
        }

        return figures;
    }

    private static async Task<(double Cold, double Warm)> TransferAsync(IBrowserContext signedIn, string address)
    {
        await using var fresh = await signedIn.Browser!.NewContextAsync(new() { StorageState = await signedIn.StorageStateAsync() });
        var page = await fresh.NewPageAsync();
        var network = await fresh.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        var bytes = 0.0;
        network.Event("Network.loadingFinished").OnEvent += (_, e) => bytes += e!.Value.GetProperty("encodedDataLength").GetDouble();
        var url = new Uri(new Uri((await signedIn.Pages[0].EvaluateAsync<string>("location.origin"))!), address).ToString();
        await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var cold = bytes;
        bytes = 0;
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        return (cold, bytes);
    }

    private static Task SettledAsync(IPage page) => page.WaitForLoadStateAsync(LoadState.NetworkIdle);
}
