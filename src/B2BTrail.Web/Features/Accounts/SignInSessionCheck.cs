using B2BTrail.Web.Hosting.Jobs;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>
/// An open page sends no cookie again; this asks at an interval whether its session is still there, which another process may have ended, notes which
/// sessions were used, and deletes those that are over.
/// </summary>
internal sealed class SignInSessionCheck(SignInSessionService sessions, TimeProvider time, ILogger<SignInSessionCheck> log) : Job(log)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(Interval, time, cancellationToken);

    protected override Task RunAsync(CancellationToken cancellationToken) => sessions.RevalidateAsync(cancellationToken);
}
