using System.Globalization;
using B2BTrail.Web.Features.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Why files could not be handed in, as problem+json.</summary>
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
            string.Create(CultureInfo.InvariantCulture, $"At most {UploadReceiver.MaxFiles:N0} files are taken at once. Send the rest afterwards, or all as one zip.")),
        UploadOutcome.TooLarge => Problem(
            StatusCodes.Status413PayloadTooLarge, "This is too much at once.", "At most 2 GiB are taken at once. Nothing of it was kept."),
        UploadOutcome.NoRoom => Problem(
            StatusCodes.Status507InsufficientStorage, "There is no room for these files.", "The disk of the data folder is full or cannot be written to. Nothing of it was kept."),
        _ => Problem(StatusCodes.Status400BadRequest, "The files did not arrive whole.", "Nothing of them was kept. Send them again."),
    };

    public static ProblemHttpResult TooManyOpen() => Problem(
        StatusCodes.Status429TooManyRequests, "There are imports enough in the queue.", $"Wait until some of the {ImportService.MaxOpen} are done.");

    private static ProblemHttpResult Problem(int status, string title, string detail) =>
        TypedResults.Problem(statusCode: status, title: title, detail: detail);
}
