using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Why files could not be uploaded, as problem+json.</summary>
internal static class UploadProblems
{
    public static ProblemHttpResult Of(UploadOutcome outcome) => outcome switch
    {
        UploadOutcome.NotMultipart => Problem(StatusCodes.Status415UnsupportedMediaType, UploadText.NotMultipart),
        UploadOutcome.OtherPart => ApiProblems.Invalid(UploadReceiver.PartName, UploadText.OtherPart),
        UploadOutcome.Nothing => ApiProblems.Invalid(UploadReceiver.PartName, UploadText.NoFile),
        UploadOutcome.TooMany => ApiProblems.Invalid(UploadReceiver.PartName, UploadText.TooMany),
        UploadOutcome.TooLarge => Problem(StatusCodes.Status413PayloadTooLarge, UploadText.TooLarge),
        UploadOutcome.NoRoom => Problem(StatusCodes.Status507InsufficientStorage, UploadText.NoRoom),
        _ => Problem(StatusCodes.Status400BadRequest, UploadText.Incomplete),
    };

    public static ProblemHttpResult TooManyOpen() => TooManyRequests.Problem(UploadText.TooManyImports);

    public static ProblemHttpResult OldPage() => Problem(StatusCodes.Status400BadRequest, UploadText.OldPage);

    private static ProblemHttpResult Problem(int status, (string Title, string Detail) words) =>
        TypedResults.Problem(statusCode: status, title: words.Title, detail: words.Detail);
}
