using System.Security.Claims;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Runners.Api;

/// <summary>The runner's settings, for programs.</summary>
internal static class RunnerEndpoints
{
    public static void MapRunnerEndpoints(this RouteGroupBuilder api)
    {
        var runner = api.MapGroup("/runner").WithTags("Runner").WithMetadata(new Versioned());
        runner.MapGet("/", FindAsync).WithName("getRunner").WithSummary("Gets the runner's settings.")
            .WithDescription("Units, the first day of the week and the time zone: the zone in which a run without one is logged.");
        runner.MapPatch("/", ChangeAsync).WithName("changeRunner").WithSummary("Changes some of the runner's settings.")
            .WithDescription("A merge patch: fields that are left out stay as they are. Runs that are logged already keep their own zone.");
    }

    private static async Task<Ok<RunnerResponse>> FindAsync(
        HttpContext http, ClaimsPrincipal user, RunnerSettingsService service, CancellationToken cancellationToken) =>
        Current(http, await service.PreferencesAsync(user.RunnerId, cancellationToken));

    private static async Task<Results<Ok<RunnerResponse>, ProblemHttpResult>> ChangeAsync(
        JsonBody<RunnerInput> body, HttpContext http, ClaimsPrincipal user, RunnerSettingsService service, CancellationToken cancellationToken) =>
        await service.ChangeAsync(user.RunnerId, body.Value, stored => Preconditions.Allows(http.Request, TagOf(stored)), cancellationToken) switch
        {
            RunnerOutcome.Saved(var preferences) => Current(http, preferences),
            RunnerOutcome.Refused(var errors) => ApiProblems.Invalid(errors),
            _ => ApiProblems.Stale(),
        };

    private static Ok<RunnerResponse> Current(HttpContext http, Preferences preferences)
    {
        http.Response.Headers.ETag = TagOf(preferences);
        return TypedResults.Ok(RunnerResponse.From(preferences));
    }

    private static string TagOf(Preferences preferences) => Preconditions.ETagOf(RunnerResponse.From(preferences));
}
