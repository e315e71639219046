namespace B2BTrail.Web.Shared;

/// <summary>Keeps what a runner types a moment after they pause, so that a lost connection or a killed server costs nothing.</summary>
internal sealed class AutosaveTimer(TimeProvider time) : IAsyncDisposable
{
    /// <summary>How long a runner pauses before what they typed is kept.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private Func<Task>? _pending;
    private Task _waiting = Task.CompletedTask;
    private Task _keeping = Task.CompletedTask;
    private bool _isClosed;

    /// <summary>Keeps a little later, unless something newer comes first.</summary>
    public void Later(Func<Task> keep)
    {
        if (_isClosed)
        {
            return;
        }

        _pending = keep;
        if (_waiting.IsCompleted)
        {
            _waiting = KeepAfterPauseAsync();
        }
    }

    /// <summary>Keeps nothing of what was typed so far. What was on its way is over when this returns.</summary>
    public async Task ForgetAsync()
    {
        _pending = null;
        await _keeping;
    }

    /// <summary>
    /// The form was sent: nothing of it is kept from here on. A last key stroke may still be on its way, and a form saved of it would come
    /// back as the next form.
    /// </summary>
    public Task CloseAsync()
    {
        _isClosed = true;
        return ForgetAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _isClosed = true;
        await KeepPendingAsync();
        await _keeping;
    }

    private async Task KeepAfterPauseAsync()
    {
        while (_pending is not null)
        {
            await Task.Delay(Pause, time);
            await KeepPendingAsync();
        }
    }

    private async Task KeepPendingAsync()
    {
        // One after the other, or an older text could come to lie over a newer one.
        await _keeping;
        if (Interlocked.Exchange(ref _pending, null) is { } keep)
        {
            await (_keeping = keep());
        }
    }
}
