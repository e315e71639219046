using B2BTrail.Data.Store;

namespace B2BTrail.Web.Hosting.Jobs;

/// <summary>Has the whole database checked once a week, also where the program runs for months.</summary>
internal sealed class WeeklyDatabaseCheck(IDatabaseCheck check, TimeProvider time, ILogger<WeeklyDatabaseCheck> log) : Job(log)
{
    private DateTime _due = check.DueUtc;

    protected override async Task WaitAsync(CancellationToken cancellationToken)
    {
        var wait = _due - time.GetUtcNow().UtcDateTime;
        if (wait > TimeSpan.Zero)
        {
            // A clock that was set back must not put it off for longer.
            await Task.Delay(wait < check.Interval ? wait : check.Interval, time, cancellationToken);
        }
    }

    protected override Task RunAsync(CancellationToken cancellationToken)
    {
        // One that fails is tried again in a week too.
        _due = time.GetUtcNow().UtcDateTime + check.Interval;
        return check.RunAsync(cancellationToken);
    }
}
