namespace B2BTrail.Browser.Tests.Support;

/// <summary>A page far from its server: it is painted at once, its circuit comes when it is let in, and every message takes its time.</summary>
public sealed class SlowCircuit
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(150);

    private readonly TaskCompletionSource _letIn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IPage _page;
    private IElementHandle? _painted;

    private SlowCircuit(IPage page) => _page = page;

    /// <summary>Opens a page up to its first paint.</summary>
    public static async Task<SlowCircuit> OpenAsync(Visitor visitor, string path)
    {
        var circuit = new SlowCircuit(visitor.Page);
        await visitor.Page.RouteAsync("**/_framework/blazor.web*.js", async route =>
        {
            await circuit._letIn.Task;
            await route.ContinueAsync();
        });
        await visitor.Page.RouteWebSocketAsync("**/_blazor*", socket =>
        {
            var server = socket.ConnectToServer();
            socket.OnMessage(Late(server));
            server.OnMessage(Late(socket));
        });
        await visitor.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await Expect(visitor.Page.Locator("main h1")).ToBeVisibleAsync();
        circuit._painted = await visitor.Page.Locator("main h1").ElementHandleAsync();
        return circuit;
    }

    /// <summary>Lets the circuit in.</summary>
    public void LetIn() => _letIn.TrySetResult();

    /// <summary>Whether the circuit has put its page in place of the painted one.</summary>
    public Task<bool> IsThereAsync() => _page.EvaluateAsync<bool>("painted => !painted.isConnected", _painted);

    /// <summary>Waits until the circuit has put its page in place of the painted one.</summary>
    public async Task ArrivedAsync()
    {
        LetIn();
        await _page.WaitForFunctionAsync("painted => !painted.isConnected", _painted);
    }

    // One after the other, each later by as much.
    private static Action<IWebSocketFrame> Late(IWebSocketRoute to)
    {
        var before = Task.CompletedTask;
        return frame =>
        {
            var due = Task.Delay(Latency);
            before = SendAsync(before, due);

            async Task SendAsync(Task earlier, Task delay)
            {
                await earlier;
                await delay;
                if (frame.Binary is { } bytes)
                    to.Send(bytes);
                else
                    to.Send(frame.Text!);
            }
        };
    }
}
