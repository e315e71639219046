namespace B2BTrail.Web.Shared;

/// <summary>Keeps what a runner types a moment after they pause, so that a lost connection or a killed server costs nothing.</summary>
internal sealed class DraftKeeper : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private Func<Task>? _pending;
    private Task _working = Task.CompletedTask;

    /// <summary>Keeps a little later, unless something newer comes first.</summary>
    public void Later(Func<Task> keep)
    {
        var isIdle = _working.IsCompleted;
        _pending = keep;
        if (isIdle)
        {
            _working = KeepAfterPauseAsync();
        }
    }

    /// <summary>Keeps nothing of what was typed so far: the form was sent. What was on its way is over when this returns.</summary>
    public async Task ForgetAsync()
    {
        _pending = null;
        await _working;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KeepPendingAsync();
        await _working;
    }

    private async Task KeepAfterPauseAsync()
    {
        while (_pending is not null)
        {
            await Task.Delay(Pause);
            await KeepPendingAsync();
        }
    }

    private async Task KeepPendingAsync()
    {
        if (Interlocked.Exchange(ref _pending, null) is { } keep)
        {
            await keep();
        }
    }
}
