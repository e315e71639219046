namespace B2BTrail.Browser.Tests.Support;

/// <summary>What all stories share: one browser, one server where anybody may open an account, one demo. Each is started when it is first needed.</summary>
public sealed class Stage : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Server? _server;
    private Server? _demo;

    /// <summary>The browser.</summary>
    public async Task<IBrowser> BrowserAsync()
    {
        if (_browser is not null)
            return _browser;

        _playwright = await Playwright.CreateAsync();
        SetDefaultExpectTimeout(Patience.Milliseconds);
        return _browser = await Chromium.LaunchAsync(_playwright);
    }

    /// <summary>The server.</summary>
    public async Task<Server> ServerAsync() => _server ??= await new Server().StartAsync();

    /// <summary>A server with a sample runner, half a year of runs and a block in progress. Look, but change nothing.</summary>
    public async Task<Server> DemoAsync() => _demo ??= await new Server(["--demo"]).StartAsync();

    /// <summary>The cookies of the demo's runner once they have signed in.</summary>
    public string? DemoRunner { get; set; }

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        foreach (var server in new[] { _server, _demo })
        {
            if (server is not null)
                await server.DisposeAsync();
        }
    }
}

/// <summary>All stories, on one stage.</summary>
[CollectionDefinition(Name)]
public sealed class OneStage : ICollectionFixture<Stage>
{
    public const string Name = "Stories";
}
