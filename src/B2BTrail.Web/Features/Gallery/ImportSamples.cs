using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runs.Imports;

namespace B2BTrail.Web.Features.Gallery;

/// <summary>Imports in all their states, made up.</summary>
internal static class ImportSamples
{
    private const string LongName =
        "export_2214/activities/a folder with a rather long name that somebody once thought was a good idea/"
        + "2026-11-14-073012-the-long-way-round-the-reservoir-and-back-over-the-ridge-with-a-headwind-all-the-way-home-final-final-2.fit.gz";

    private static readonly DateTime Sent = new(2027, 3, 20, 11, 4, 0, DateTimeKind.Utc);

    private static readonly UploadView[] Archive = [new(0, "export_2214.zip", 1_240_000_000, true)];

    private static readonly ImportTally None = new(0, 0, 0, 0, 0);

    /// <summary>It waits.</summary>
    public static ImportView Queued { get; } = Of(ImportState.Queued, 0, 1, None);

    /// <summary>It is read.</summary>
    public static ImportView Running { get; } = Of(ImportState.Running, 412, 1800, new ImportTally(392, 12, 1, 7, 3));

    /// <summary>It is read, and was asked to stop.</summary>
    public static ImportView Stopping { get; } = Running with { StopAsked = true };

    /// <summary>It is done and came to all outcomes.</summary>
    public static ImportView Done { get; } = Of(ImportState.Done, 9, 9, new ImportTally(2, 3, 1, 3, 2)) with
    {
        Uploads = [.. Archive, new UploadView(1, "morning.fit", 84_200, true), new UploadView(2, LongName, 912, false)],
    };

    /// <summary>All of it was in the log.</summary>
    public static ImportView NothingNew { get; } = Of(ImportState.Done, 1790, 1790, new ImportTally(0, 1790, 0, 0, 0));

    /// <summary>Many years of a whole club.</summary>
    public static ImportView Huge { get; } = Of(ImportState.Done, 1_234_567, 1_234_567, new ImportTally(1_200_000, 30_000, 567, 4000, 1234));

    /// <summary>It stopped at a fault.</summary>
    public static ImportView Stopped { get; } = Running with { State = ImportState.Cancelled, Problem = ImportProblem.Disk };

    /// <summary>It was undone, but not wholly.</summary>
    public static ImportView Undone { get; } = Done with { IsUndone = true, Tally = new ImportTally(2, 0, 1, 6, 0) };

    /// <summary>What became of files: each outcome and each question.</summary>
    public static IReadOnlyList<FileView> Files { get; } =
    [
        Added(0, "export_2214/activities/9912.fit.gz", 17.2),
        Added(1, "multisport.fit", 6.1) with { Part = 2, Notices = [new(FileNoticeCode.DistancesDisagree) { Distance = Miles(6.1), PositionDistance = Miles(3.2), UsedDistance = Miles(6.1) }] },
        File(2, "activities/1001.gpx", FileOutcome.Duplicate, new(FileNoticeCode.SameFile)) with { RunId = RunId.New(), RunDate = Day(-30), RunDistance = Miles(8), LocalDate = Day(-30), Distance = Miles(8) },
        File(3, "16 miles.fit", FileOutcome.Duplicate, null, ImportQuestion.WrittenByHand) with { RunId = RunId.New(), RunDate = Day(-7), RunDistance = Miles(16), LocalDate = Day(-7), Distance = Miles(16.1) },
        File(4, "phone/evening.gpx", FileOutcome.Duplicate, new(FileNoticeCode.SameStartOtherDistance), ImportQuestion.SameRun)
            with { RunId = RunId.New(), RunDate = Day(-3), RunDistance = Miles(5.5), LocalDate = Day(-3), Distance = Miles(4.9) },
        File(5, "activities/commute.fit", FileOutcome.Skipped, new(FileNoticeCode.OtherSport) { Sport = Sport.Cycling }) with { LocalDate = Day(-2), Distance = Miles(11.3) },
        File(6, "activities/yoga.tcx", FileOutcome.Skipped, new(FileNoticeCode.TooFastForRun) { Speed = 9.2 }, ImportQuestion.NotARun) with { LocalDate = Day(-2), Distance = Miles(3) },
        File(7, "course.gpx", FileOutcome.Skipped, new(FileNoticeCode.Route)),
        File(8, LongName, FileOutcome.Rejected, new(FileNoticeCode.Damaged)),
    ];

    /// <summary>Files whose runs stayed.</summary>
    public static IReadOnlyList<FileView> Left { get; } = [.. Files.Take(2)];

    private static FileView Added(int number, string name, double miles) => File(number, name, FileOutcome.Imported, null) with
    {
        LocalDate = Day(-number - 4),
        Distance = Miles(miles),
        RunId = RunId.New(),
        RunDate = Day(-number - 4),
        RunDistance = Miles(miles),
    };

    private static FileView File(int number, string name, FileOutcome outcome, FileNotice? notice, ImportQuestion question = ImportQuestion.None) =>
        new(number, name, 0, outcome, notice is null ? [] : [notice], null, question, null, null, null, null, null);

    private static ImportView Of(ImportState state, int done, int total, ImportTally tally) =>
        new(ImportId.New(), state, Sent, Sent, null, false, false, null, null, total, done, tally, Archive);

    private static DateOnly Day(int days) => GallerySamples.Today.AddDays(days);

    private static Distance Miles(double miles) => Distance.FromMiles(miles);
}
