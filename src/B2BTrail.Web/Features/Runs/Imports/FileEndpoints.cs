using System.Security.Claims;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>
/// Files to and from the pages, outside their circuit: a large archive must neither pass through a socket in small messages nor end
/// with a lost connection.
/// </summary>
internal static class FileEndpoints
{
    public static void MapFileEndpoints(this WebApplication app)
    {
        app.MapPost(ImportUrls.Files, SendAsync).WithMetadata(new RequestSizeLimitAttribute(UploadReceiver.MaxBytes)).ExcludeFromDescription();
        app.MapGet(ImportUrls.Page + "/{id:guid}/uploads/{number:int}", UploadAsync).AnswerHead().ExcludeFromDescription();
        app.MapGet("/runs/{id:guid}/file", RunFileAsync).AnswerHead().ExcludeFromDescription();
    }

    private static async Task<Results<Accepted<UploadResponse>, ProblemHttpResult>> SendAsync(
        HttpContext http, ClaimsPrincipal user, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> options,
        UploadReceiver receiver, ImportService imports, CancellationToken cancellationToken)
    {
        // Without the header the check would look for the token in the form, and read gigabytes to find it.
        if (!http.Request.Headers.ContainsKey(options.Value.HeaderName!) || !await antiforgery.IsRequestValidAsync(http))
        {
            return UploadProblems.OldPage();
        }

        var received = await receiver.ReceiveAsync(http.Request, cancellationToken);
        if (received is not UploadOutcome.Received(var files))
        {
            return UploadProblems.Of(received);
        }

        return await imports.StartAsync(user.RunnerId, ImportId.New(), files, cancellationToken) is StartOutcome.Started(var id)
            ? TypedResults.Accepted(ImportUrls.Of(id), new UploadResponse(ImportUrls.Of(id)))
            : UploadProblems.TooManyOpen();
    }

    private static async Task<Results<FileStreamHttpResult, NotFound>> UploadAsync(
        Guid id, int number, ClaimsPrincipal user, StoredFiles files, CancellationToken cancellationToken) =>
        await files.OfUploadAsync(user.RunnerId, new ImportId(id), number, cancellationToken) is { } file ? file.ToDownload() : TypedResults.NotFound();

    private static async Task<Results<FileStreamHttpResult, NotFound>> RunFileAsync(
        Guid id, ClaimsPrincipal user, StoredFiles files, CancellationToken cancellationToken) =>
        await files.OfRunAsync(user.RunnerId, new RunId(id), cancellationToken) is { } file ? file.ToDownload() : TypedResults.NotFound();
}
