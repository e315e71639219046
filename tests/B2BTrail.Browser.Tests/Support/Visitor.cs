using System.Collections.Concurrent;
using System.Text;

namespace B2BTrail.Browser.Tests.Support;

/// <summary>Somebody with a browser: finds their way as people do, by what they can read, and remembers what the browser complained about.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>Good enough for every account of a story.</summary>
    public const string Password = "over the hills and back again";

    // The server sends it when the page's components are alive and have loaded what they show.
    private static readonly byte[] Alive = Encoding.ASCII.GetBytes("JS.EndUpdateRootComponents");

    private readonly IBrowserContext _context;
    private readonly string _story;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentBag<string> _expected = [];
    private readonly ConcurrentDictionary<IPage, Life> _lives = new();

    private ColorScheme _scheme;

    private Visitor(IBrowserContext context, Server server, ColorScheme scheme, string story)
    {
        (_context, Server, _scheme, _story) = (context, server, scheme, story);
        Page = null!;
    }

    /// <summary>The tab that is looked at.</summary>
    public IPage Page { get; private set; }

    /// <summary>Whom they visit.</summary>
    public Server Server { get; }

    /// <summary>The browser's cookies and settings.</summary>
    public IBrowserContext Context => _context;

    /// <summary>What the browser complained about, without what was expected.</summary>
    public IReadOnlyList<string> Complaints =>
        [.. _complaints.Where(complaint => !_expected.Any(part => complaint.Contains(part, StringComparison.OrdinalIgnoreCase)))];

    /// <summary>The page's main heading.</summary>
    public ILocator Heading => Page.Locator("h1");

    /// <summary>Opens a browser window.</summary>
    public static async Task<Visitor> ArriveAsync(IBrowser browser, Server server, Screen screen, ColorScheme scheme, string story, string? cookies)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = server.Url,
            StorageState = cookies,
            ViewportSize = screen == Screen.Phone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 900 },
            HasTouch = screen == Screen.Phone,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        context.SetDefaultTimeout(Patience.Milliseconds);
        context.SetDefaultNavigationTimeout(Patience.Milliseconds);
        var visitor = new Visitor(context, server, scheme, story);
        await context.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', e => console.error(`CSP violation: ${e.violatedDirective} ${e.blockedURI}`));");
        await context.AddInitScriptAsync(LayoutShift.Watch);
        await visitor.NewTabAsync();
        return visitor;
    }

    /// <summary>Turns to a new tab of the same browser; the one before stays open.</summary>
    public async Task<IPage> NewTabAsync()
    {
        var page = await _context.NewPageAsync();
        Listen(page);
        return Page = page;
    }

    /// <summary>Turns to a tab that is open.</summary>
    public void TurnTo(IPage page) => Page = page;

    /// <summary>Takes complaints that contain <paramref name="part"/> as part of the story.</summary>
    public void Expects(string part) => _expected.Add(part);

    /// <summary>Opens a page behind the sign-in and waits until it answers.</summary>
    public Task<IResponse?> GoAsync(string path) => AliveAfterAsync(() => Page.GotoAsync(path));

    /// <summary>Opens a page that is plain HTML.</summary>
    public async Task<IResponse> GoPlainAsync(string path) =>
        await Page.GotoAsync(path) ?? throw new InvalidOperationException("No answer.");

    /// <summary>Loads the page again and waits until it answers.</summary>
    public Task<IResponse?> ReloadAsync() => AliveAfterAsync(() => Page.ReloadAsync());

    /// <summary>Does what loads a page anew, and waits until that page answers.</summary>
    public async Task<T> AliveAfterAsync<T>(Func<Task<T>> act)
    {
        var life = _lives[Page];
        var alive = life.Next();
        var result = await act();
        await alive.WaitAsync(Patience.Span);
        // The message is seen as it arrives; the page takes it in before its next turn.
        await Page.EvaluateAsync("() => new Promise(done => setTimeout(done))");
        return result;
    }

    /// <summary>Does what loads a page anew, and waits until that page answers.</summary>
    public Task AliveAfterAsync(Func<Task> act) => AliveAfterAsync(async () =>
    {
        await act();
        return true;
    });

    /// <summary>Opens an account and lands on today's page.</summary>
    public async Task CreateAccountAsync(string email)
    {
        await GoPlainAsync("/account/create");
        await Page.GetByLabel("Email").FillAsync(email);
        await Field("Password").FillAsync(Password);
        await AliveAfterAsync(() => Button("Create account").ClickAsync());
    }

    /// <summary>Signs in and lands on today's page.</summary>
    public async Task SignInAsync(string email, string password)
    {
        await GoPlainAsync("/account/sign-in");
        await Page.GetByLabel("Email").FillAsync(email);
        await Field("Password").FillAsync(password);
        await AliveAfterAsync(() => Button("Sign in").ClickAsync());
    }

    /// <summary>A field by its label.</summary>
    public ILocator Field(string label) => Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true });

    /// <summary>Types a day into its field, which reads it when it is left.</summary>
    public static async Task EnterAsync(ILocator field, DateOnly day)
    {
        await field.FillAsync(Day.Iso(day));
        await field.BlurAsync();
    }

    /// <summary>A button by its words.</summary>
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>A link by its words.</summary>
    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>Words, wherever they are.</summary>
    public ILocator Words(string text) => Page.GetByText(text);

    /// <summary>Logs a run from the log's form, and comes back to the log.</summary>
    public async Task LogRunAsync(DateOnly day, string distance, string? notes = null)
    {
        await GoAsync("/runs/new");
        await Field("Day").FillAsync(Day.Iso(day));
        await Field("Distance").FillAsync(distance);
        if (notes is not null)
            await Field("Notes").FillAsync(notes);
        await Button("Save run").ClickAsync();
        await Page.WaitForURLAsync("**/runs");
    }

    /// <summary>Opens the only run of the log to be changed.</summary>
    public async Task EditRunAsync()
    {
        await Page.Locator("a.log-row").ClickAsync();
        await Link("Edit").ClickAsync();
        await Expect(Button("Save changes")).ToBeVisibleAsync();
    }

    /// <summary>Deletes the run whose page is open.</summary>
    public async Task DeleteRunAsync()
    {
        await Page.Locator("button[aria-label='More actions']").ClickAsync();
        await Button("Delete run").ClickAsync();
    }

    /// <summary>Chooses files on the import page, which sends them.</summary>
    public Task UploadAsync(params FilePayload[] files) => Page.GetByLabel("Choose files").SetInputFilesAsync(files);

    /// <summary>Opens a part of a form that is folded to a line; one that is open stays open.</summary>
    public async Task OpenFoldAsync(string title)
    {
        var fold = Page.Locator("details", new PageLocatorOptions { Has = Page.Locator("summary", new PageLocatorOptions { HasText = title }) });
        // The page may open it at the same moment; the click shuts it then.
        for (var tries = 0; tries < 3 && await fold.GetAttributeAsync("open") is null; tries++)
            await fold.Locator("summary").ClickAsync();
        await Expect(fold).ToHaveAttributeAsync("open", "");
    }

    /// <summary>Fills the planner in with a race that can be reached: the one of the demo, begun <paramref name="weeksAgo"/> weeks ago.</summary>
    public async Task FillPlannerAsync(string name, int weeksAgo = 0)
    {
        var start = Day.Monday.AddDays(-7 * weeksAgo);
        await GoAsync("/blocks/new");
        await Field("Name").FillAsync(name);
        await Field("Race day").FillAsync(Day.Iso(start.AddDays((7 * 21) + 5)));
        await Field("Distance").FillAsync("31.1");
        await Field("Elevation gain, if you know it").FillAsync("6200");
        await OpenFoldAsync("Current training");
        await Field("Miles per week").FillAsync("33");
        await Field("Longest run, last 30 days").FillAsync("13");
        await Field("Biggest two-day total").FillAsync("18");
        if (weeksAgo > 0)
        {
            await Page.GetByText("Limits:").ClickAsync();
            await EnterAsync(Field("Earliest start"), start);
        }

        await Expect(Words("You can reach a")).ToBeVisibleAsync();
    }

    /// <summary>Keeps the block of the planner and answers its address.</summary>
    public async Task<string> KeepBlockAsync()
    {
        await Button("Save block").First.ClickAsync();
        await Page.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        return new Uri(Page.Url).AbsolutePath;
    }

    /// <summary>Keeps a picture of the whole page, where <c>B2BTRAIL_PICTURES</c> is set: nobody looks at those of every run, and each takes half a second.</summary>
    public async Task PictureAsync(string step)
    {
        if (Environment.GetEnvironmentVariable("B2BTRAIL_PICTURES") is null or "")
            return;
        var folder = Path.Combine(AppContext.BaseDirectory, "TestResults", "pictures");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{_story}-{_scheme}-{step}.png".ToLowerInvariant()), FullPage = true });
    }

    /// <summary>Turns the device to a color scheme; the page that is open is repainted.</summary>
    public Task SeeInAsync(ColorScheme scheme) => Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = _scheme = scheme });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Listen(IPage page)
    {
        var life = _lives[page] = new Life();
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            if (frame.Binary is { } bytes && bytes.AsSpan().IndexOf(Alive) >= 0)
                life.Tell();
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Complain($"console: {message.Text} {message.Location}");
        };
        page.PageError += (_, error) => Complain($"script: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                Complain($"response: {response.Status} {response.Url}");
        };
        page.RequestFailed += (_, request) =>
        {
            // Leaving a page drops what it had not finished; that is no fault.
            if (request.Failure is not "net::ERR_ABORTED")
                Complain($"request: {request.Failure} {request.Url}");
        };
        page.Crash += (_, _) => Complain("the page crashed");

        void Complain(string words) => _complaints.Enqueue($"{page.Url}: {words}");
    }

    /// <summary>Tells when a tab's page has come alive.</summary>
    private sealed class Life
    {
        private readonly Lock _lock = new();
        private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Next()
        {
            lock (_lock)
            {
                if (_next.Task.IsCompleted)
                    _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return _next.Task;
            }
        }

        public void Tell()
        {
            lock (_lock)
            {
                _next.TrySetResult();
            }
        }
    }
}
