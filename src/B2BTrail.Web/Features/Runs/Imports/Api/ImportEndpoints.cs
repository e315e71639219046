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
    private static readonly ListPart FirstPage = new(null, null, 1, ListQuery.DefaultPageSize);

    public static void MapImportEndpoints(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/imports").WithTags("Imports");
        group.MapPost("/", StartAsync).WithName("startImport").WithSummary("Uploads files to import.")
            .WithDescription($"{FormatText.PackedAnd}, each also gzipped, and archives of Strava, Garmin or any zip. They are read afterwards; Location tells how far that is.")
            .Accepts<IFormFileCollection>("multipart/form-data")
            .WithMetadata(new RequestSizeLimitAttribute(UploadReceiver.MaxBytes), new TakesIdempotencyKey());
        group.MapGet("/{id:guid}", FindAsync).WithName("getImport").WithSummary("Tells how far an import is, with a page of its files.")
            .WithDescription("The files come in their order, each with its outcome and the reason. Those that are not read yet are missing.").WithMetadata(new Versioned());
        group.MapDelete("/{id:guid}", UndoAsync).WithName("undoImport").WithSummary("Undoes an import, stopping it first where it runs.")
            .WithDescription("Runs that were changed since stay, and the response says which. It can be restored in the app for 30 days. With If-Match, an import that has gone on since is left alone.")
            .WithMetadata(new Versioned());
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
            StartOutcome.Started(var id) when await imports.FindAsync(user.RunnerId, id, cancellationToken) is { } import => TypedResults.Accepted(
                $"{ApiFeature.Root}/imports/{id.Value}", await ResponseAsync(import, FirstPage, http, imports, settings, cancellationToken)),
            StartOutcome.TooMany => UploadProblems.TooManyOpen(),
            _ => ApiProblems.KeyUsedOtherwise(),
        };
    }

    private static async Task<Results<Ok<ImportResponse>, ProblemHttpResult>> FindAsync(
        Guid id, string? page, string? pageSize, HttpContext http, ClaimsPrincipal user, ImportService imports, RunnerSettingsService settings, CancellationToken cancellationToken)
    {
        if (!new ListQuery { Page = page, PageSize = pageSize }.TryRead(out var part, out var errors))
        {
            return ApiProblems.Invalid(errors);
        }

        return await imports.FindAsync(user.RunnerId, new ImportId(id), cancellationToken) is { } import
            ? TypedResults.Ok(await ResponseAsync(import, part, http, imports, settings, cancellationToken))
            : ApiProblems.NotFound();
    }

    private static async Task<Results<Ok<ImportResponse>, ProblemHttpResult>> UndoAsync(
        Guid id, HttpContext http, ClaimsPrincipal user, ImportUndoService undos, ImportService imports, RunnerSettingsService settings, CancellationToken cancellationToken)
    {
        var importId = new ImportId(id);
        if (await imports.FindAsync(user.RunnerId, importId, cancellationToken) is not { } before)
        {
            return ApiProblems.NotFound();
        }

        if (!Preconditions.Allows(http.Request, TagOf(before)))
        {
            return ApiProblems.Stale();
        }

        await undos.UndoAsync(user.RunnerId, importId, cancellationToken);
        return await imports.FindAsync(user.RunnerId, importId, cancellationToken) is { } import
            ? TypedResults.Ok(await ResponseAsync(import, FirstPage, http, imports, settings, cancellationToken))
            : ApiProblems.NotFound();
    }

    private static async Task<ImportResponse> ResponseAsync(
        ImportView import, ListPart part, HttpContext http, ImportService imports, RunnerSettingsService settings, CancellationToken cancellationToken)
    {
        var runnerId = http.User.RunnerId;
        var files = await imports.FilesAsync(runnerId, import.Id, new FileFilter(), part.Skip, part.PageSize, cancellationToken);
        var unit = (await settings.PreferencesAsync(runnerId, cancellationToken)).Unit;
        http.Response.Headers.ETag = TagOf(import);
        return ImportResponse.From(import, files, part, new UnitText(unit));
    }

    private static string TagOf(ImportView import) =>
        Preconditions.ETagOf(new { import.State, import.Total, import.Done, import.Tally, import.IsUndone });

    // The id follows from the key, so that files sent twice under it start one import, however far the first request came.
    private static ImportId IdFor(HttpContext http, RunnerId runnerId) =>
        http.Request.Headers.TryGetValue(Idempotency.Header, out var key) && !string.IsNullOrWhiteSpace(key)
            ? new ImportId(Idempotency.FromHash(SHA256.HashData(Encoding.UTF8.GetBytes($"{runnerId.Value:N} imports\n{key}"))))
            : ImportId.New();
}
