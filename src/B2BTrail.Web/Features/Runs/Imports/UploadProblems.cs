using System.Globalization;
using B2BTrail.Web.Features.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Why files could not be uploaded, as problem+json.</summary>
internal static class UploadProblems
{
    public static ProblemHttpResult Of(UploadOutcome outcome) => outcome switch
    {
        UploadOutcome.NotMultipart => Problem(
            StatusCodes.Status415UnsupportedMediaType, "This is not a form with files.", "Send multipart/form-data."),
        UploadOutcome.OtherPart => ApiProblems.Invalid(
            UploadReceiver.PartName, $"Send files only, each as a part named {UploadReceiver.PartName} with a file name."),
        UploadOutcome.Nothing => ApiProblems.Invalid(UploadReceiver.PartName, "Send at least one file."),
        UploadOutcome.TooMany => ApiProblems.Invalid(
            UploadReceiver.PartName,
            string.Create(CultureInfo.InvariantCulture, $"Upload at most {UploadReceiver.MaxFiles:N0} files at once. Upload the rest afterwards, or all as one zip.")),
        UploadOutcome.TooLarge => Problem(
            StatusCodes.Status413PayloadTooLarge, "This is too much at once.", "Upload at most 2 GiB at once. Nothing was saved."),
        UploadOutcome.NoRoom => Problem(
            StatusCodes.Status507InsufficientStorage, "There is no room for these files.", "The disk of the data folder is full or cannot be written to. Nothing was saved."),
        _ => Problem(StatusCodes.Status400BadRequest, "The upload was incomplete.", "Nothing was saved. Upload the files again."),
    };

    public static ProblemHttpResult TooManyOpen() => Problem(
        StatusCodes.Status429TooManyRequests, "There are too many imports in the queue.", $"Wait until some of the {ImportService.MaxOpen} are done.");

    private static ProblemHttpResult Problem(int status, string title, string detail) =>
        TypedResults.Problem(statusCode: status, title: title, detail: detail);
}
