using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using B2BTrail.Browser.Tests.Support;

namespace B2BTrail.Benchmarks.Pages;

/// <summary>From a press to the changed and painted page, on every page that answers presses, beside a press that the browser answers by itself.</summary>
internal sealed class PressBench(IPage page, int times)
{
    private const int WarmUps = 5;

    // From the time stamp of the first such event to the first change under a target, and to the end of the frame that paints it.
    private const string Arm = """
        window.arm = (type, selector) => {
          const targets = document.querySelectorAll(selector);
          if (!targets.length) throw new Error(`no ${selector}`);
          window.armed = new Promise((resolve, reject) => {
            let start = 0;
            const stop = new AbortController();
            addEventListener(type, event => { start ||= event.timeStamp; }, { capture: true, signal: stop.signal });
            const end = () => { seen.disconnect(); stop.abort(); clearTimeout(late); };
            const late = setTimeout(() => { end(); reject(new Error(`nothing changed under ${selector}`)); }, 5000);
            const seen = new MutationObserver(() => {
              if (!start) return;
              end();
              const changed = performance.now() - start;
              requestAnimationFrame(() => setTimeout(() => resolve([changed, performance.now() - start])));
            });
            for (const target of targets) seen.observe(target, { childList: true, subtree: true, characterData: true, attributes: true });
          });
          window.armed.catch(() => {});
        };
        """;

    private const string OwnButton = """
        () => {
          const own = document.createElement('button');
          own.id = 'own';
          own.textContent = '0';
          own.style = 'position:fixed;top:0;left:0;z-index:9999';
          own.onclick = () => { own.firstChild.nodeValue = String(Number(own.textContent) + 1); };
          document.body.append(own);
        }
        """;

    /// <summary>Measures and prints.</summary>
    public static async Task RunAsync(string? times)
    {
        await using var demo = await DemoServer.StartAsync(years: null);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var context = await browser.NewContextAsync(new()
        {
            BaseURL = demo.Address.ToString(),
            BypassCSP = true,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 1440, Height = 1000 },
        });
        await context.AddInitScriptAsync(Arm);
        var page = await context.NewPageAsync();
        await demo.SignInAsync(page);

        using var api = new HttpClient { BaseAddress = demo.Address };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", demo.Token);
        var bench = new PressBench(page, int.Parse(times ?? "100", CultureInfo.InvariantCulture));
        await bench.TodayAsync();
        await bench.BlockAsync(await FirstIdAsync(api, "/api/v1/blocks"));
        await bench.RunsAsync();
        await bench.TrendsAsync();
        await bench.PlannerAsync();
        await bench.OtherFormsAsync();
    }

    private async Task TodayAsync()
    {
        await OpenAsync("/");
        await page.EvaluateAsync(OwnButton);
        await PressAsync("a press that the browser answers by itself", "click", "#own", _ => page.ClickAsync("#own"));
        while (await page.Locator(".taps-step").CountAsync() > 0 && await page.GetByText("See why").CountAsync() == 0)
        {
            await page.Locator(".taps-step").Nth(3).ClickAsync();
            await page.WaitForTimeoutAsync(200);
        }

        await PressAsync("Today: an answer to be changed", "click", "#taps-head", i => page.Locator(".taps-item").Nth(i % 2).ClickAsync());
        await page.Locator(".taps-item").First.ClickAsync();
        await PressAsync("Today: an answer, up to the busy buttons", "click", ".taps", i => page.Locator(".taps-step").Nth(2 + (i % 2)).ClickAsync(), AskAgainAsync);
        await PressAsync("Today: why", "click", "body", i => i % 2 == 0 ? page.ClickAsync(".verdict-ask") : page.GetByRole(AriaRole.Button, new() { Name = "Close" }).First.ClickAsync());

        async Task AskAgainAsync()
        {
            await page.GetByText("See why").WaitForAsync();
            await page.Locator(".taps-item").First.ClickAsync();
        }
    }

    private async Task BlockAsync(string block)
    {
        const string Days = ".cal-week .day.kind-easy[data-open]:visible";
        await OpenAsync($"/blocks/{block}");
        await PressAsync("block: a day", "click", ".work", i => page.Locator(Days).Nth(i % 3).ClickAsync());
        await PressAsync("block: a week of the chart", "click", ".work-strip", i => page.Locator(".chart-week").Nth(-3 - (i % 3)).ClickAsync());
        await page.Locator(Days).First.ClickAsync();
        await PressAsync("block: half a mile more or less", "click", ".day-edit", i => page.Locator(".stepper button").Nth(i % 2).ClickAsync());
    }

    private async Task RunsAsync()
    {
        await OpenAsync("/runs");
        await PressAsync("runs: races only", "click", "section[aria-label=Log]", _ => page.ClickAsync("input[name=races]"));
    }

    private async Task TrendsAsync()
    {
        await OpenAsync("/charts");
        await PressAsync("Trends: a bar", "pointerdown", ".trend-cells", i => page.ClickAsync(".trend-plot", new() { Position = new() { X = 60 + (i % 5 * 60), Y = 80 } }));
        await PressAsync("Trends: measure", "click", "#chart-head", i => page.Locator(".trends-controls .seg").Nth(1).Locator("label").Nth((i + 1) % 3).ClickAsync());
        await PressAsync("Trends: range", "click", ".trend", i => page.Locator(".trends-controls .seg").First.Locator("label").Nth((i + 1) % 2).ClickAsync());
    }

    private async Task PlannerAsync()
    {
        await OpenAsync("/blocks/new");
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(200);
        await page.FillAsync("input[name=race-date]", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.FillAsync("input[name=race-distance]", "50");
        await page.WaitForSelectorAsync("table.pairs");
        await page.Locator(".planner-fold summary").First.ClickAsync();
        await PressAsync("planner: a number", "input", "#verdict", i => page.FillAsync("input[name=weekly]", $"{30 + (i % 20)}"));
        await PressAsync("planner: days per week", "click", "#verdict", i => page.GetByRole(AriaRole.Group, new() { Name = "Running days per week" }).Locator("label").Nth(1 + (i % 2)).ClickAsync());
    }

    private async Task OtherFormsAsync()
    {
        await OpenAsync("/runs/new");
        await PressAsync("log a run: a number that is none", "input", "main", i => page.GetByLabel("Distance", new() { Exact = true }).FillAsync(i % 2 == 0 ? "x" : "4"));
        await OpenAsync("/checkin");
        var again = page.GetByRole(AriaRole.Button, new() { Name = "Check in again" });
        var form = page.Locator("form");
        await form.Or(again).First.WaitForAsync();
        if (await form.CountAsync() == 0)
            await again.ClickAsync();
        await form.WaitForAsync();
        await PressAsync("check-in: pain", "click", "form", i => page.GetByRole(AriaRole.Group, new() { Name = "Does anything hurt?" }).Locator("label").Nth((i + 1) % 2).ClickAsync());
    }

    private async Task OpenAsync(string address)
    {
        await page.GotoAsync(address);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.WaitForTimeoutAsync(500);
    }

    private async Task PressAsync(string what, string type, string target, Func<int, Task> press, Func<Task>? settle = null)
    {
        var (changed, painted) = (new Figures(), new Figures());
        for (var i = 0; i < times + WarmUps; i++)
        {
            await page.EvaluateAsync("([type, target]) => arm(type, target)", new[] { type, target });
            await press(i);
            var took = await page.EvaluateAsync<double[]>("() => window.armed");
            if (i >= WarmUps)
            {
                changed.Add(took[0]);
                painted.Add(took[1]);
            }

            // What a press sets off besides, such as a message, is drawn a moment later.
            await page.WaitForTimeoutAsync(100);
            if (settle is not null)
                await settle();
        }

        Console.WriteLine($"{what}: changed {changed}; painted {painted}");
    }

    private static async Task<string> FirstIdAsync(HttpClient api, string list) =>
        (string)JsonNode.Parse(await api.GetStringAsync(new Uri(list, UriKind.Relative)))!["items"]![0]!["id"]!;
}
