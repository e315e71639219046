using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>What is said when files cannot be uploaded, on the page and by the API: what happened, and what to do.</summary>
internal static class UploadText
{
    public const string Canceled = "Upload canceled. Nothing was saved.";

    public const string NoFile = "Send at least one file.";

    /// <summary>The files were not chosen through the page as it is.</summary>
    public static (string Title, string Detail) OldPage => ("This page is out of date.", "Reload it and upload the files again.");

    public static (string Title, string Detail) NoFiles => ("There are no files in this.", "Choose other files.");

    public static (string Title, string Detail) Refused => ("The server refused the files.", "Nothing was saved. Reload the page and upload them again.");

    public static (string Title, string Detail) Failed => ("The upload failed.", "Nothing was saved.");

    public static (string Title, string Detail) NotMultipart => ("This is not a form with files.", "Send multipart/form-data.");

    public static (string Title, string Detail) TooLarge => ("This is too much at once.", $"Upload at most {Most} at once. Nothing was saved.");

    public static (string Title, string Detail) NoRoom =>
        ("There is no room for these files.", "The disk of the data folder is full or cannot be written to. Nothing was saved.");

    public static (string Title, string Detail) Incomplete => ("The upload was incomplete.", "Nothing was saved. Upload the files again.");

    public static (string Title, string Detail) TooManyImports =>
        ("There are too many imports in the queue.", $"Wait until some of the {ImportService.MaxOpen} are done.");

    public static string TooMany => string.Create(
        Language.Culture, $"Upload at most {UploadReceiver.MaxFiles:#,0} files at once. Upload the rest afterwards, or all as one zip.");

    public static string OtherPart => $"Send files only, each as a part named {UploadReceiver.PartName} with a file name.";

    private static string Most => string.Create(Language.Culture, $"{UploadReceiver.MaxBytes / (1024.0 * 1024 * 1024):0.#} GiB");

    /// <summary>More files than one upload takes were chosen.</summary>
    public static (string Title, string Detail) TooManyChosen(int files) => (
        $"These are {ImportText.Files(files)}.",
        $"Upload at most {ImportText.Number(UploadReceiver.MaxFiles)} at once: some of them, or all as one zip.");

    /// <summary>Larger files than one upload takes were chosen.</summary>
    public static (string Title, string Detail) TooLargeChosen(long bytes) => (
        $"This is too much at once: {ImportText.Size(bytes)}.",
        $"Upload at most {Most} at once: some of the files now, the rest afterwards.");

    /// <summary>How much has come.</summary>
    public static string Sent(UploadState.Sending sending) => $"{ImportText.Size(sending.Sent)} of {ImportText.Size(sending.Total)}";
}
