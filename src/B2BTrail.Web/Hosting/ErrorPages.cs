using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

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
        app.UseWhen(context => !ApiAccess.IsApi(context), pages => pages.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Broken,
            CreateScopeForErrors = true,
            StatusCodeSelector = DiskFaultHandler.StatusOf,
        }));
    }

    // Apart from the handler above, because the wall's own refusals must not be dressed up as pages.
    public static void UseStatusPages(this WebApplication app) =>
        app.UseWhen(context => !ApiAccess.IsApi(context) && !context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal),
            pages =>
            {
                pages.UseStatusCodePagesWithReExecute(Status, "?status={0}", createScopeForStatusCodePages: true);
                pages.Use(ReadAsync);
            });

    // The page is read, whatever was sent: a refused form must not be tried a second time on the way to the words about it.
    private static async Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            await next(context);
            // Blazor announces HTML before it refuses a form, which would pass for a page already written.
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest })
                context.Response.ContentType = null;
            return;
        }

        var method = context.Request.Method;
        context.Request.Method = HttpMethods.Get;
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        await next(context);
        context.Request.Method = method;
    }
}
