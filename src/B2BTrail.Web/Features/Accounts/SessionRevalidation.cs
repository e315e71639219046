using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>An open page sends no cookie again; this asks at an interval whether its session is still there, which another process may have ended.</summary>
internal sealed partial class SessionRevalidation(SignInSessionService sessions, TimeProvider time, ILogger<SessionRevalidation> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Interval, time, stoppingToken);
                try
                {
                    await sessions.RevalidateAsync(stoppingToken);
                }
                catch (Exception error) when (Loading.IsOutage(error))
                {
                    NotRevalidated(log, error);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops, and all circuits with it.
        }
    }

    [LoggerMessage(LogLevel.Warning, "Open sessions could not be checked; trying again in 30 seconds")]
    private static partial void NotRevalidated(ILogger log, Exception error);
}
