using System.Security.Claims;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Runs.Api;

/// <summary>Runs, for programs.</summary>
internal static class RunEndpoints
{
    public static void MapRunEndpoints(this RouteGroupBuilder api)
    {
        var runs = api.MapGroup("/runs").WithTags("Runs");
        runs.MapGet("/", ListAsync).WithName("listRuns").WithSummary("Lists runs, newest first.")
            .WithDescription("Runs of a range of days, that have a tag, that were races, or whose name, notes and tags hold each word of q.");
        runs.MapPost("/", LogAsync).WithName("logRun").WithSummary("Logs a run.")
            .WithDescription("Written by hand: a day and a distance are enough. It is linked to the planned session of its day, unless plannedSessionId says which.")
            .CreatesOnce().WithMetadata(new Versioned());
        runs.MapGet("/{id:guid}", FindAsync).WithName("getRun").WithSummary("Gets a run.")
            .WithDescription("Its ETag goes into If-Match of a change.").WithMetadata(new Versioned());
        runs.MapPut("/{id:guid}", ChangeAsync).WithName("changeRun").WithSummary("Replaces what a run says.")
            .WithDescription("All that is left out is emptied. With If-Match, a run that was changed since is left alone.").WithMetadata(new Versioned());
        runs.MapDelete("/{id:guid}", DeleteAsync).WithName("deleteRun").WithSummary("Deletes a run.")
            .WithDescription("It can be restored in the app for 30 days. With If-Match, a run that was changed since is left alone.").WithMetadata(new Versioned());
        runs.MapGet("/{id:guid}/file", FileAsync).WithName("getRunFile").WithSummary("Gets the file that a run came from.")
            .WithDescription("The upload, byte for byte. Not found where the run was written by hand.")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");
    }

    private static async Task<Results<Ok<ListResponse<RunResponse>>, ProblemHttpResult>> ListAsync(
        [AsParameters] ListQuery query, string? q, string? tag, string? race, ClaimsPrincipal user, RunService log, CancellationToken cancellationToken)
    {
        var isRead = query.TryRead(out var part, out var errors);
        var question = QueryValues.Text("q", q, SearchText.MaxQuestionLength, errors);
        var wanted = QueryValues.Text("tag", tag, RunTags.MaxLength, errors);
        var isRace = QueryValues.TrueOrFalse("race", race, errors);
        if (!isRead || !errors.IsEmpty)
        {
            return ApiProblems.Invalid(errors);
        }

        var filter = new RunFilter { From = part!.From, To = part.To, Question = question, Tag = wanted, IsRace = isRace };
        var page = await log.ListAsync(user.RunnerId, filter, part.Skip, part.PageSize, cancellationToken);
        return TypedResults.Ok(part.Of([.. page.Items.Select(RunResponse.From)], page.Total));
    }

    private static async Task<Results<Created<RunResponse>, ProblemHttpResult>> LogAsync(
        JsonBody<RunInput> body, HttpContext http, ClaimsPrincipal user, RunService log, CancellationToken cancellationToken)
    {
        var outcome = await log.LogAsync(user.RunnerId, new RunId(Idempotency.NewId(http, body)), body.Value, cancellationToken);
        if (outcome is not RunOutcome.Saved(var run))
        {
            return Refusal(outcome);
        }

        http.Response.Headers.ETag = Preconditions.ETagOf(run.Version);
        return TypedResults.Created(AddressOf(run.Id), RunResponse.From(run));
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
        Guid id, HttpContext http, ClaimsPrincipal user, RunService log, CancellationToken cancellationToken) =>
        await log.DeleteAsync(user.RunnerId, new RunId(id), Preconditions.ExpectedVersion(http.Request), cancellationToken) switch
        {
            DeleteOutcome.Deleted => TypedResults.NoContent(),
            DeleteOutcome.Stale => ApiProblems.Stale(),
            _ => ApiProblems.NotFound(),
        };

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> FileAsync(
        Guid id, ClaimsPrincipal user, StoredFiles files, CancellationToken cancellationToken) =>
        await files.OfRunAsync(user.RunnerId, new RunId(id), cancellationToken) is { } file ? file.ToDownload() : ApiProblems.NotFound();

    private static Ok<RunResponse> Current(HttpContext http, Run run)
    {
        http.Response.Headers.ETag = Preconditions.ETagOf(run.Version);
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
