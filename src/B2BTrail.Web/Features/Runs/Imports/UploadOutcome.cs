namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>What receiving files came to.</summary>
public abstract record UploadOutcome
{
    private UploadOutcome()
    {
    }

    /// <summary>The files, all of them.</summary>
    public sealed record Received(IReadOnlyList<UploadedFile> Files) : UploadOutcome;

    /// <summary>The request is not a form with files.</summary>
    public sealed record NotMultipart : UploadOutcome;

    /// <summary>A part is not a file under the name that files have.</summary>
    public sealed record OtherPart : UploadOutcome;

    /// <summary>There was no file.</summary>
    public sealed record Nothing : UploadOutcome;

    /// <summary>There were more files than are taken at once.</summary>
    public sealed record TooMany : UploadOutcome;

    /// <summary>There were more bytes than are taken at once.</summary>
    public sealed record TooLarge : UploadOutcome;

    /// <summary>The request ended before its end, or is not well-formed.</summary>
    public sealed record CutOff : UploadOutcome;

    /// <summary>The disk is full, or cannot be written.</summary>
    public sealed record NoRoom : UploadOutcome;
}
