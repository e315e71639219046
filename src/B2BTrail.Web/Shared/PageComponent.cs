using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Shared;

/// <summary>A page that loads something. What it loads ends when it is left.</summary>
public abstract class PageComponent : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _left = new();

    /// <summary>Makes the page.</summary>
    protected PageComponent() => Left = _left.Token;

    /// <summary>Ends what the page is loading when the runner leaves it.</summary>
    protected CancellationToken Left { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The page is left.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _left.Cancel();
            _left.Dispose();
        }
    }
}
