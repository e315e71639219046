namespace B2BTrail.Web.Hosting;

/// <summary>
/// Once the program is asked to stop, open pages lose their circuit and try to come back at once; letting them in would
/// hold the stop until the host gives up waiting, longer than a container runtime waits before it kills.
/// </summary>
internal static class ShutdownDrain
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    extension(IHostApplicationLifetime lifetime)
    {
        public bool IsDraining => lifetime.ApplicationStopping.IsCancellationRequested;
    }

    public static void UseShutdownDrain(this WebApplication app) => app.Use((context, next) =>
    {
        if (!app.Lifetime.IsDraining || !context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.Connection = "close";
        return Task.CompletedTask;
    });
}
