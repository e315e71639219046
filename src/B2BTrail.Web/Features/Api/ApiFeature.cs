using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace B2BTrail.Web.Features.Api;

/// <summary>The interface for programs, v1, and the document that describes it.</summary>
internal static class ApiFeature
{
    public const string Root = ApiAccess.Prefix + "/v1";

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions))
        .AddSingleton<KeysAtWork>()
        .AddOpenApi("v1", ApiDocument.Describe);

    /// <summary>The group that every feature maps its endpoints on: a token is asked for, calls are counted.</summary>
    public static RouteGroupBuilder MapApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous().AnswerHead();

        var api = app.MapGroup(Root);
        api.RequireAuthorization().RequireRateLimiting(RateLimits.Api).AnswerHead();
        api.AddEndpointFilter<RefuseUnreadableBody>();
        api.ProducesProblem(StatusCodes.Status401Unauthorized);
        ((IEndpointConventionBuilder)api).Finally(static endpoint =>
        {
            var methods = endpoint.Metadata.OfType<IHttpMethodMetadata>().SelectMany(metadata => metadata.HttpMethods);
            if (methods.Any(method => ApiScope.NeedsWrite(method, endpoint.Metadata)))
            {
                endpoint.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status403Forbidden, typeof(ProblemDetails), ["application/problem+json"]));
            }
        });
        return api;
    }
}
