using B2BTrail.Web.Hosting.Jobs;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>An open page sends no cookie again; this asks at an interval whether its session is still there, which another process may have ended.</summary>
internal sealed class SessionRevalidation(SignInSessionService sessions, TimeProvider time, ILogger<SessionRevalidation> log) : Job(log)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(Interval, time, cancellationToken);

    protected override Task RunAsync(CancellationToken cancellationToken) => sessions.RevalidateAsync(cancellationToken);
}
