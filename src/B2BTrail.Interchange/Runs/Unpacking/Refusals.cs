namespace B2BTrail.Interchange.Runs.Unpacking;

/// <summary>Why bytes are not read, with the sentences for the runner.</summary>
internal static class Refusals
{
    public static readonly FileReading.Refused Empty = new(Refusal.Empty, "There is nothing in this file. Export it anew.");

    public static readonly FileReading.Refused Unknown = new(
        Refusal.UnknownKind, "This is not a FIT, GPX or TCX file. Export the activity in one of these formats.");

    public static readonly FileReading.Refused WebPage = new(
        Refusal.UnknownKind, "This is a web page and not an activity. Sign in where it comes from and download the activity anew.");

    public static readonly FileReading.Refused Archive = new(
        Refusal.UnknownKind, "This is a zip archive and not an activity. Unpack it and send the files in it.");

    public static readonly FileReading.Refused TooManyLayers = new(
        Refusal.Unsafe, $"This file is packed with gzip more than {ReadLimits.GzipLayers} times. Unpack it and send it again.");

    public static readonly FileReading.Refused TooLarge = new(
        Refusal.TooLarge, $"This file is larger than {ReadLimits.FileBytes >> 20} MiB. Split it and send the parts.");

    public static readonly FileReading.Refused UnpacksTooLarge = new(
        Refusal.TooLarge, $"This file unpacks to more than {ReadLimits.UnpackedBytes >> 20} MiB. Split it and send the parts.");

    public static readonly FileReading.Refused Bomb = new(
        Refusal.Unsafe,
        $"This file unpacks to more than {ReadLimits.UnpackedRatio} times its size, as no recording does. Export it anew.");

    public static readonly FileReading.Refused CutOff = new(
        Refusal.Damaged, "This file is cut off or spoilt: it does not unpack to what was packed. Download it again.");

    public static readonly FileReading.Refused SpoiltEntry = new(
        Refusal.Damaged, "This file is spoilt in the archive: its bytes do not match their checksum. Download the archive again.");

    public static readonly FileReading.Refused UnreadableEntry = new(
        Refusal.Damaged, "This file cannot be taken out of the archive: it is spoilt, or packed in a way that is not read here. "
            + "Unpack the archive and send the file by itself.");

    public static readonly FileReading.Refused ArchiveUnpacksTooLarge = new(
        Refusal.TooLarge, $"The archive unpacks to more than {ReadLimits.ArchiveBytes >> 30} GiB; this file was left out. Send it by itself.");

    public static readonly FileReading.Refused InnerArchiveTooLarge = new(
        Refusal.TooLarge, $"This archive in the archive unpacks to more than {ReadLimits.InnerArchiveBytes >> 30} GiB. Unpack it and send its parts.");

    public static readonly FileReading.Refused LeadsAstray = new(
        Refusal.Unsafe, "The name of this file points outside the archive, as no honest name does. Send the file by itself.");

    public static readonly FileReading.Refused Locked = new(
        Refusal.UnknownKind, "This file is locked with a password. Unpack the archive and send the file by itself.");

    public static readonly FileReading.Refused NotThere = new(
        Refusal.Empty, "Strava's list names this activity, but its file is not in the archive. Ask Strava for a new export.");

    public static readonly FileReading.NoActivity ByHand = new("Written by hand on Strava: there is no file for it.");
}
