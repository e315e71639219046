using System.Security.Claims;
using B2BTrail.Web.Features.Accounts;

namespace B2BTrail.Web.Hosting.Circuits;

/// <summary>Counts the connections of each runner's circuits before there is a circuit, and cuts them when their session ends.</summary>
internal static class CircuitConnections
{
    // Circuits stop listening at once. The connection stays a moment longer: the answer that ends the session may bring this browser the
    // cookie of its next one, and a tab that reloads before that would be sent to the sign-in page.
    private static readonly TimeSpan BeforeCut = TimeSpan.FromSeconds(1);

    public static void UseCircuitConnections(this WebApplication app)
    {
        var count = app.Services.GetRequiredService<ConnectionCount>();
        var connections = app.Services.GetRequiredService<SignInSessionConnections>();
        var time = app.Services.GetRequiredService<TimeProvider>();
        var sessions = app.Services.GetRequiredService<SignInSessionService>();
        app.Use(async (context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
                || CurrentRunner.SessionOf(context.User) is not { } session)
            {
                await next(context);
                return;
            }

            var runner = context.User.FindFirstValue(ClaimTypes.NameIdentifier)!;
            if (!count.TryEnter(runner))
            {
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return;
            }

            try
            {
                using var cut = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
                using var abort = cut.Token.Register(context.Abort);
                using var connection = connections.Add(session, () => CutSoon(cut));
                // It may have ended after the cookie was checked and before it could be cut.
                if (await sessions.IsLiveAsync(context.User.RunnerId, session, context.RequestAborted))
                    await next(context);
                else
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            finally
            {
                count.Leave(runner);
            }
        });
    }

    private static void CutSoon(CancellationTokenSource cut)
    {
        try
        {
            cut.CancelAfter(BeforeCut);
        }
        catch (ObjectDisposedException)
        {
            // It went away by itself.
        }
    }
}
