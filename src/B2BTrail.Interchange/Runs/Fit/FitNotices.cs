using System.Globalization;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>What the runner is told of files that are not quite right, one sentence each.</summary>
internal static class FitNotices
{
    public const string WrongCheckNumber =
        "The file does not match its own check number, so something in it may have changed; it was read all the same.";

    public const string CutOff = "The file is not as long as it says it is; what was there was read.";

    public const string Spoilt = "The file is damaged; what came before the damage was read.";

    public const string MoreBehind = "Something that is not part of the recording follows it in the file; it was ignored.";

    public const string NeverFinished = "The recording was never finished on the device, so the file has no totals.";

    public const string ClockNeverSet = "The clock of the device was never set, so the date is not the real one.";

    public const string NoTimes = "The points do not say when they were recorded.";

    public const string LongerThanTotals = "The points go on for longer than the totals of the file say.";

    /// <summary>Points outside the activity.</summary>
    public static string Outside(int points) => Left(points, "outside the activity");

    /// <summary>Points before the ones that came before them.</summary>
    public static string Back(int points) => Left(points, "before those already read");

    /// <summary>Points without a time among others.</summary>
    public static string Untimed(int points) => points == 1
        ? "1 point without a time was left out."
        : string.Create(CultureInfo.InvariantCulture, $"{points:N0} points without a time were left out.");

    private static string Left(int points, string where) => points == 1
        ? $"1 point with a time {where} was left out."
        : string.Create(CultureInfo.InvariantCulture, $"{points:N0} points with times {where} were left out.");
}
