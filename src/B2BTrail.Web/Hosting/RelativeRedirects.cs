namespace B2BTrail.Web.Hosting;

/// <summary>Redirects within this site name no host: behind a proxy that changes it or drops its port they would lead elsewhere.</summary>
internal static class RelativeRedirects
{
    public static void UseRelativeRedirects(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var location = context.Response.Headers.Location.ToString();
            var site = WebSocketOrigin.Self(context.Request);
            // "//" after the host would become the beginning of another host.
            if (location.StartsWith(site + "/", StringComparison.OrdinalIgnoreCase) && location[site.Length..] is not ['/', '/' or '\\', ..])
                context.Response.Headers.Location = location[site.Length..];
            return Task.CompletedTask;
        });
        return next(context);
    });
}
