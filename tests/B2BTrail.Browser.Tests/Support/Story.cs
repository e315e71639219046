using System.Globalization;

namespace B2BTrail.Browser.Tests.Support;

/// <summary>Lets visitors in, and at the end asks whether their browsers had anything to complain about.</summary>
[Collection(OneStage.Name)]
public abstract class Story(Stage stage, ITestOutputHelper output) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];
    private static int _accounts;

    /// <summary>Shared browser and servers.</summary>
    protected Stage Stage => stage;

    /// <summary>What the report shows.</summary>
    protected ITestOutputHelper Output => output;

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        var complaints = new List<string>();
        foreach (var visitor in _visitors)
        {
            complaints.AddRange(visitor.Complaints);
            if (visitor.Server.Collapse is { } words)
                complaints.Add(words);
            await visitor.DisposeAsync();
        }

        Assert.True(complaints.Count == 0, $"The browser complained:\n{string.Join('\n', complaints)}");
    }

    /// <summary>A browser of their own for somebody who has not been here before.</summary>
    protected async Task<Visitor> VisitorAsync(Server server, Screen screen = Screen.Desk, ColorScheme scheme = ColorScheme.Light, string? cookies = null)
    {
        var visitor = await Visitor.ArriveAsync(await Stage.BrowserAsync(), server, screen, scheme, $"{GetType().Name}-{screen}", cookies);
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>A runner with a new account on the shared server.</summary>
    protected async Task<Visitor> RunnerAsync(Screen screen = Screen.Desk)
    {
        var visitor = await VisitorAsync(await Stage.ServerAsync(), screen);
        await visitor.CreateAccountAsync(NewEmail());
        return visitor;
    }

    /// <summary>The demo's runner, signed in for all stories at once; no page is open yet.</summary>
    protected async Task<Visitor> DemoRunnerAsync(Screen screen = Screen.Desk)
    {
        var demo = await Stage.DemoAsync();
        if (Stage.DemoRunner is null)
        {
            var visitor = await VisitorAsync(demo);
            await visitor.SignInAsync(Said(demo, "email"), Said(demo, "password"));
            Stage.DemoRunner = await visitor.Context.StorageStateAsync();
        }

        return await VisitorAsync(demo, screen, cookies: Stage.DemoRunner);
    }

    /// <summary>An address that nobody had before.</summary>
    protected static string NewEmail() => string.Create(CultureInfo.InvariantCulture, $"runner{Interlocked.Increment(ref _accounts)}@example.org");

    /// <summary>What a demo printed under a name.</summary>
    protected static string Said(Server demo, string name) =>
        demo.Lines.First(line => line.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..];
}
