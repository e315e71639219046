using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Routing.Template;

namespace B2BTrail.Web.Features.Api;

/// <summary>Answers OPTIONS with the methods that an address of the API knows. Pages that take any address are left out.</summary>
internal static class AnswerOptions
{
    public static void UseApiOptions(this WebApplication app) => app.UseWhen(
        static context => ApiAccess.IsApi(context) && HttpMethods.IsOptions(context.Request.Method), static api => api.Use(AnswerAsync));

    private static Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (MethodsOf(context) is not { Count: > 0 } methods)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.Allow = string.Join(", ", methods.Append(HttpMethods.Options).Order(StringComparer.Ordinal));
        return Task.CompletedTask;
    }

    private static HashSet<string> MethodsOf(HttpContext context)
    {
        // A literal goes before an id, as in routing.
        var nearest = context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText is { } route && route.StartsWith(ApiFeature.Root, StringComparison.Ordinal)
                && new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(context.Request.Path, []))
            .GroupBy(endpoint => endpoint.RoutePattern.InboundPrecedence)
            .MinBy(group => group.Key);
        return nearest is null ? [] : [.. nearest.SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])];
    }
}
