using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Runs;

/// <summary>A file to be given back.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Bytes">What is in it; the caller disposes it.</param>
public sealed record StoredFile(string Name, Stream Bytes)
{
    /// <summary>The file as a download, whatever its name claims to be.</summary>
    public FileStreamHttpResult ToDownload() => TypedResults.Stream(Bytes, "application/octet-stream", Name, enableRangeProcessing: true);
}
