using B2BTrail.Domain.Runners;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Shows nothing; tells the page that holds it whenever the runner's imports have moved on, for as long as the page is open.</summary>
public sealed class ImportWatch : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _closed = new();

    /// <summary>Whose imports.</summary>
    [Parameter, EditorRequired]
    public required RunnerId Runner { get; set; }

    /// <summary>They have moved on.</summary>
    [Parameter]
    public EventCallback OnMoved { get; set; }

    [Inject]
    private ImportProgress Progress { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            // Heard from here on; what happened between the page's first look and now is caught up with by a second look.
            _ = ListenAsync(_closed.Token);
            await OnMoved.InvokeAsync();
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in Progress.WatchAsync(Runner, cancellationToken))
            {
                await InvokeAsync(OnMoved.InvokeAsync);
            }
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            await DispatchExceptionAsync(error);
        }
    }
}
