using System.Security.Claims;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Runs.Api;

/// <summary>Runs, for programs.</summary>
internal static class RunEndpoints
{
    public static void MapRunEndpoints(this RouteGroupBuilder api)
    {
        var runs = api.MapGroup("/runs").WithTags("Runs");
        runs.MapGet("/", ListAsync).WithSummary("Lists runs, newest first.").ProducesProblem(StatusCodes.Status400BadRequest);
        runs.MapPost("/", LogAsync).WithSummary("Logs a run.")
            .AddEndpointFilter<Idempotency>().WithMetadata(new TakesIdempotencyKey())
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        runs.MapGet("/{id:guid}", FindAsync).WithSummary("Reads a run. Its ETag goes into If-Match of a change.")
            .WithName("run").ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapPut("/{id:guid}", ChangeAsync)
            .WithSummary("Replaces what a run says. With If-Match, a run that was changed since is left alone.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
        runs.MapDelete("/{id:guid}", DeleteAsync).WithSummary("Removes a run.").ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapGet("/{id:guid}/file", FileAsync).WithSummary("The file that a run came from, byte for byte.")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ListResponse<RunResponse>>, ProblemHttpResult>> ListAsync(
        [AsParameters] ListQuery query, ClaimsPrincipal user, RunService log, CancellationToken cancellationToken)
    {
        if (!query.TryRead(out var part, out var errors))
        {
            return ApiProblems.Invalid(errors);
        }

        var page = await log.ListAsync(user.RunnerId, new RunFilter(part.From, part.To), part.Skip, part.PageSize, cancellationToken);
        return TypedResults.Ok(part.Of([.. page.Items.Select(RunResponse.From)], page.Total));
    }

    private static async Task<Results<Created<RunResponse>, ProblemHttpResult>> LogAsync(
        JsonBody<RunInput> body, HttpContext http, ClaimsPrincipal user, RunService log, CancellationToken cancellationToken)
    {
        var outcome = await log.LogAsync(user.RunnerId, new RunId(Idempotency.NewId(http, body)), body.Value, cancellationToken);
        return outcome switch
        {
            RunOutcome.Saved(var run) => TypedResults.Created(AddressOf(run.Id), RunResponse.From(run)),
            _ => Refusal(outcome),
        };
    }

    private static async Task<Results<Ok<RunResponse>, ProblemHttpResult>> FindAsync(
        Guid id, HttpContext http, ClaimsPrincipal user, RunService log, CancellationToken cancellationToken) =>
        await log.FindAsync(user.RunnerId, new RunId(id), cancellationToken) is { } run ? Current(http, run) : ApiProblems.NotFound();

    private static async Task<Results<Ok<RunResponse>, ProblemHttpResult>> ChangeAsync(
        Guid id, JsonBody<RunInput> body, HttpContext http, ClaimsPrincipal user, RunService log, CancellationToken cancellationToken)
    {
        var expected = Preconditions.ExpectedVersion(http.Request);
        var outcome = await log.ChangeAsync(user.RunnerId, new RunId(id), expected, body.Value, cancellationToken);
        return outcome is RunOutcome.Saved(var run) ? Current(http, run) : Refusal(outcome);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id, ClaimsPrincipal user, RunService log, CancellationToken cancellationToken) =>
        await log.DeleteAsync(user.RunnerId, new RunId(id), cancellationToken) is null ? ApiProblems.NotFound() : TypedResults.NoContent();

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> FileAsync(
        Guid id, ClaimsPrincipal user, StoredFiles files, CancellationToken cancellationToken) =>
        await files.OfRunAsync(user.RunnerId, new RunId(id), cancellationToken) is { } file ? file.ToDownload() : ApiProblems.NotFound();

    private static Ok<RunResponse> Current(HttpContext http, Run run)
    {
        http.Response.Headers.ETag = Preconditions.ETagOf(run);
        return TypedResults.Ok(RunResponse.From(run));
    }

    private static ProblemHttpResult Refusal(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Refused(var errors) => ApiProblems.Invalid(errors),
        RunOutcome.Stale => ApiProblems.Stale(),
        _ => ApiProblems.NotFound(),
    };

    private static string AddressOf(RunId id) => $"{ApiFeature.Root}/runs/{id.Value}";
}
