using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Hosting.Jobs;

/// <summary>
/// Work that the program does beside its visitors: again and again, each time when <see cref="WaitAsync"/> says so, until the program ends.
/// What goes wrong costs one time and is written down: neither a store that does not answer nor a bug of one job ends the program. Registered with <see cref="JobExtensions.AddJob{T}"/>.
/// </summary>
internal abstract partial class Job(ILogger log) : BackgroundService
{
    /// <summary>
    /// Waits until the work is due: for a period, as <c>SignInSessionCheck</c> does; for the night, as a <see cref="NightlyJob"/> does; for a moment
    /// that is worked out of the clock, as <see cref="WeeklyDatabaseCheck"/> does; for a signal, as <c>ImportWorker</c> does.
    /// </summary>
    protected abstract Task WaitAsync(CancellationToken cancellationToken);

    /// <summary>Does the work once.</summary>
    protected abstract Task RunAsync(CancellationToken cancellationToken);

    /// <summary>When the work is ended, and none of it begun again.</summary>
    protected virtual CancellationToken Ending => CancellationToken.None;

    /// <summary>Before the first wait.</summary>
    protected virtual Task BeginAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What the work began beside itself comes to an end.</summary>
    protected virtual Task EndAsync() => Task.CompletedTask;

    /// <summary>The work failed because the store did not answer. The next time is waited for as after any other.</summary>
    protected virtual Task FailedAsync(Exception error, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts nothing else before the first real wait, which must not keep the first page waiting.
        await Task.Yield();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, Ending);
        try
        {
            await BeginAsync(ending.Token);
            while (true)
            {
                await WaitAsync(ending.Token);
                await TryAsync(ending.Token);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            await EndAsync();
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailed(error, GetType().Name);
            if (error is UnauthorizedAccessException || Loading.IsOutage(error))
            {
                await FailedAsync(error, cancellationToken);
            }
        }
    }

    [LoggerMessage(1000, LogLevel.Error, "{Job} failed; it is tried again the next time it is due.")]
    private partial void LogFailed(Exception exception, string job);
}
