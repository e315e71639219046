using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace B2BTrail.Web.Features.Runs.Imports.Api;

/// <summary>Imports, for programs.</summary>
internal static class ImportEndpoints
{
    public static void MapImportEndpoints(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/imports").WithTags("Imports");
        group.MapPost("/", StartAsync).WithSummary($"Uploads files: {FormatText.And}, each also gzipped, and archives of Strava, Garmin or any zip.")
            .Accepts<IFormFileCollection>("multipart/form-data")
            .WithMetadata(new RequestSizeLimitAttribute(UploadReceiver.MaxBytes), new TakesIdempotencyKey())
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests).ProducesProblem(StatusCodes.Status507InsufficientStorage);
        group.MapGet("/{id:guid}", FindAsync).WithSummary("Tells how far an import is, with the result of each file.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapDelete("/{id:guid}", UndoAsync)
            .WithSummary("Undoes an import, stopping it first where it runs. Runs that were changed since stay, and the response says which.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Accepted<ImportResponse>, ProblemHttpResult>> StartAsync(
        HttpContext http, ClaimsPrincipal user, UploadReceiver receiver, ImportService imports, RunnerSettingsService settings, CancellationToken cancellationToken)
    {
        var received = await receiver.ReceiveAsync(http.Request, cancellationToken);
        if (received is not UploadOutcome.Received(var files))
        {
            return UploadProblems.Of(received);
        }

        return await imports.StartAsync(user.RunnerId, IdFor(http, user.RunnerId), files, cancellationToken) switch
        {
            StartOutcome.Started(var id) when await ReadAsync(imports, settings, user.RunnerId, id, cancellationToken) is { } answer =>
                TypedResults.Accepted($"{ApiFeature.Root}/imports/{id.Value}", answer),
            StartOutcome.TooMany => UploadProblems.TooManyOpen(),
            _ => ApiProblems.KeyUsedOtherwise(),
        };
    }

    private static async Task<Results<Ok<ImportResponse>, ProblemHttpResult>> FindAsync(
        Guid id, ClaimsPrincipal user, ImportService imports, RunnerSettingsService settings, CancellationToken cancellationToken) =>
        await ReadAsync(imports, settings, user.RunnerId, new ImportId(id), cancellationToken) is { } answer ? TypedResults.Ok(answer) : ApiProblems.NotFound();

    private static async Task<Results<Ok<ImportResponse>, ProblemHttpResult>> UndoAsync(
        Guid id, ClaimsPrincipal user, ImportUndoService undos, ImportService imports, RunnerSettingsService settings, CancellationToken cancellationToken)
    {
        await undos.UndoAsync(user.RunnerId, new ImportId(id), cancellationToken);
        return await ReadAsync(imports, settings, user.RunnerId, new ImportId(id), cancellationToken) is { } answer ? TypedResults.Ok(answer) : ApiProblems.NotFound();
    }

    private static async Task<ImportResponse?> ReadAsync(
        ImportService imports, RunnerSettingsService settings, RunnerId runnerId, ImportId id, CancellationToken cancellationToken)
    {
        if (await imports.FindAsync(runnerId, id, cancellationToken) is not { } import)
        {
            return null;
        }

        var files = await imports.FilesAsync(runnerId, id, new FileFilter(), cancellationToken: cancellationToken);
        var unit = (await settings.PreferencesAsync(runnerId, cancellationToken)).Unit;
        return ImportResponse.From(import, files.Items, new UnitText(unit));
    }

    // The id follows from the key, so that files sent twice under it start one import, however far the first request came.
    private static ImportId IdFor(HttpContext http, RunnerId runnerId) =>
        http.Request.Headers.TryGetValue(Idempotency.Header, out var key) && !string.IsNullOrWhiteSpace(key)
            ? new ImportId(Idempotency.FromHash(SHA256.HashData(Encoding.UTF8.GetBytes($"{runnerId.Value:N} imports\n{key}"))))
            : ImportId.New();
}
