using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Http.Metadata;
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
        api.AddEndpointFilterFactory(RefuseUnknownQuery.Create);
        api.AddEndpointFilter<RefuseUnreadableBody>();
        ((IEndpointConventionBuilder)api).Finally(static endpoint =>
        {
            foreach (var status in RefusalsOf(endpoint).Distinct())
            {
                endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
            }
        });
        return api;
    }

    /// <summary>What any endpoint may answer instead, by what it is. What one alone may is said where it is mapped.</summary>
    private static IEnumerable<int> RefusalsOf(EndpointBuilder endpoint)
    {
        yield return StatusCodes.Status400BadRequest;
        yield return StatusCodes.Status401Unauthorized;
        yield return StatusCodes.Status429TooManyRequests;
        yield return StatusCodes.Status500InternalServerError;
        if (endpoint is RouteEndpointBuilder { RoutePattern.Parameters.Count: > 0 })
        {
            yield return StatusCodes.Status404NotFound;
        }

        var methods = endpoint.Metadata.OfType<IHttpMethodMetadata>().SelectMany(metadata => metadata.HttpMethods).ToList();
        if (methods.Contains(HttpMethods.Get))
        {
            yield return StatusCodes.Status503ServiceUnavailable;
        }
        else if (!endpoint.Metadata.OfType<ChangesNothing>().Any())
        {
            yield return StatusCodes.Status403Forbidden;
            yield return StatusCodes.Status507InsufficientStorage;
        }

        if (endpoint.Metadata.OfType<IAcceptsMetadata>().Any())
        {
            yield return StatusCodes.Status413PayloadTooLarge;
            yield return StatusCodes.Status415UnsupportedMediaType;
        }

        if (endpoint.Metadata.OfType<TakesIdempotencyKey>().Any())
        {
            yield return StatusCodes.Status422UnprocessableEntity;
        }

        if (endpoint.Metadata.OfType<Versioned>().Any() && methods.Exists(Preconditions.AreTakenBy))
        {
            yield return StatusCodes.Status412PreconditionFailed;
        }
    }
}
