using B2BTrail.Data;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Hosting;

/// <summary>Has the whole database checked once a week, also where the program runs for months.</summary>
internal sealed partial class WeeklyDatabaseCheck(IDatabaseCheck check, TimeProvider time, ILogger<WeeklyDatabaseCheck> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var due = check.DueUtc;
        while (true)
        {
            var wait = due - time.GetUtcNow().UtcDateTime;
            if (wait > TimeSpan.Zero)
            {
                // A clock that was set back must not put it off for longer.
                await Task.Delay(wait < check.Interval ? wait : check.Interval, time, stoppingToken);
            }

            try
            {
                await check.RunAsync(stoppingToken);
            }
            catch (Exception e) when (e is UnauthorizedAccessException || Loading.IsOutage(e))
            {
                LogNotDone(e);
            }

            due = time.GetUtcNow().UtcDateTime + check.Interval;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The database could not be checked. The next check is in a week.")]
    private partial void LogNotDone(Exception exception);
}
