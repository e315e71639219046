namespace B2BTrail.Web.Hosting;

/// <summary>An error is a page for people and problem+json for programs; neither shows what went wrong inside.</summary>
internal static class ErrorPages
{
    public const string Broken = "/error";
    public const string Status = "/not-found";

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseWhen(ApiAccess.IsApi, api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
        app.UseWhen(context => !ApiAccess.IsApi(context), pages => pages.UseExceptionHandler(Broken, createScopeForErrors: true));
    }

    // Apart from the handler above, because the wall's own refusals must not be dressed up as pages.
    public static void UseStatusPages(this WebApplication app) =>
        app.UseWhen(context => !ApiAccess.IsApi(context) && !context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal),
            pages => pages.UseStatusCodePagesWithReExecute(Status, "?status={0}", createScopeForStatusCodePages: true));
}
