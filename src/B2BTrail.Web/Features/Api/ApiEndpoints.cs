using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Feed;
using B2BTrail.Web.Features.Charts;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace B2BTrail.Web.Features.Api;

/// <summary>The interface for programs, v1, and the document that describes it.</summary>
internal static class ApiEndpoints
{
    public const string Root = ApiAccess.Prefix + "/v1";

    public static void AddApiEndpoints(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        services.AddSingleton<KeysAtWork>();
        services.AddOpenApi("v1", ApiDocument.Describe);
    }

    public static void MapApiEndpoints(this WebApplication app)
    {
        var api = app.MapApi();
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
        api.MapBlocksApi();
        api.MapRunsApi();
        api.MapImportsApi();
        api.MapWeeksApi();
        app.MapWeeksCsv();
        app.MapFileEndpoints();
        app.MapCheckInFiles();
        app.MapCalendarFeed();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous().AnswerHead();
    }
}
