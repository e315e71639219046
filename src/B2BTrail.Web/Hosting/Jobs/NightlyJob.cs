namespace B2BTrail.Web.Hosting.Jobs;

/// <summary>A job that is done an hour after the start of the program, for those that are not left on, and every night.</summary>
internal abstract class NightlyJob(TimeProvider time, ILogger log) : Job(log)
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromHours(1);

    // At this hour of the server's day nobody is at breakfast yet.
    private static readonly TimeSpan Night = TimeSpan.FromHours(3);

    private bool _isFirst = true;

    /// <summary>The clock.</summary>
    protected TimeProvider Time { get; } = time;

    /// <inheritdoc/>
    protected sealed override Task WaitAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetLocalNow().TimeOfDay;
        var wait = _isFirst ? AfterStart : now < Night ? Night - now : Night - now + TimeSpan.FromDays(1);
        // It was just done for this night: an hour after the start, or by a clock that was put back or runs a moment behind.
        if (!_isFirst && wait < AfterStart)
            wait += TimeSpan.FromDays(1);
        _isFirst = false;
        return Task.Delay(wait, Time, cancellationToken);
    }
}
