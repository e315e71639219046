using B2BTrail.Data.Runs;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Takes files from a multipart request, straight to the disk: neither a file nor the request is ever held in memory.</summary>
public sealed partial class UploadReceiver(OriginalFiles originals, OriginalFileCleanup cleanup, ILogger<UploadReceiver> log)
{
    /// <summary>The most bytes of one request: 2 GiB, so that an archive of many years fits.</summary>
    public const long MaxBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>The most files of one request.</summary>
    public const int MaxFiles = 10_000;

    /// <summary>The name of the parts that carry files.</summary>
    public const string PartName = "files";

    private const int MaxBoundaryLength = 200;

    /// <summary>Takes all files of a request, or none: one that cannot be taken refuses the rest.</summary>
    public async Task<UploadOutcome> ReceiveAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (BoundaryOf(request) is not { } boundary)
        {
            return new UploadOutcome.NotMultipart();
        }

        if (request.ContentLength > MaxBytes)
        {
            return new UploadOutcome.TooLarge();
        }

        var sent = new List<UploadedFile>();
        UploadOutcome? outcome = null;
        try
        {
            return outcome = await ReadAsync(new MultipartReader(boundary, request.Body), sent, cancellationToken);
        }
        catch (BadHttpRequestException e)
        {
            return outcome = e.StatusCode == StatusCodes.Status413PayloadTooLarge ? new UploadOutcome.TooLarge() : new UploadOutcome.CutOff();
        }
        catch (IOException e)
        {
            LogNotKept(e);
            return outcome = new UploadOutcome.NoRoom();
        }
        finally
        {
            if (outcome is not UploadOutcome.Received)
            {
                await cleanup.RemoveUnclaimedAsync(sent.Select(f => f.File.Content), CancellationToken.None);
            }
        }
    }

    private async Task<UploadOutcome> ReadAsync(MultipartReader reader, List<UploadedFile> sent, CancellationToken cancellationToken)
    {
        var left = MaxBytes;
        while (true)
        {
            MultipartSection? section;
            try
            {
                section = await reader.ReadNextSectionAsync(cancellationToken);
            }
            catch (Exception e) when (e is InvalidDataException or (IOException and not BadHttpRequestException))
            {
                return new UploadOutcome.CutOff();
            }

            if (section is null)
            {
                return sent.Count > 0 ? new UploadOutcome.Received(sent) : new UploadOutcome.Nothing();
            }

            if (section.GetContentDispositionHeader() is not { } disposition
                || HeaderUtilities.RemoveQuotes(disposition.Name) != PartName
                || NameOf(disposition) is not { } name)
            {
                return new UploadOutcome.OtherPart();
            }

            if (sent.Count == MaxFiles)
            {
                return new UploadOutcome.TooMany();
            }

            switch (await originals.SaveAsync(section.Body, left, cancellationToken))
            {
                case SaveResult.Saved(var file):
                    left -= file.Bytes;
                    sent.Add(new UploadedFile(name, file));
                    break;
                case SaveResult.TooLarge:
                    return new UploadOutcome.TooLarge();
                default:
                    return new UploadOutcome.CutOff();
            }
        }
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= MaxBoundaryLength } boundary
            ? boundary.Value
            : null;

    // A folder that was dropped sends its files with their paths; they are words to the runner and never a place on this disk.
    private static string? NameOf(ContentDispositionHeaderValue disposition)
    {
        var said = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName);
        return said.HasValue ? FileNames.Shown(said.Value) : null;
    }

    [LoggerMessage(1, LogLevel.Error, "An upload could not be written to the data folder.")]
    private partial void LogNotKept(Exception exception);
}
