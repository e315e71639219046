using System.Globalization;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Says in words how an import stands and what became of its files.</summary>
internal static class ImportText
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;
    private static readonly string[] Sizes = ["bytes", "KB", "MB", "GB"];

    /// <summary>How it stands, in a few words.</summary>
    public static string Headline(ImportView import) => import switch
    {
        { IsTakenBack: true } => "This import was taken back",
        { State: ImportState.Queued } => "Waits for its turn",
        { State: ImportState.Running, StopAsked: true } => "Stops after the file that it is at",
        { State: ImportState.Running } => "Reading your files",
        { State: ImportState.Cancelled, Problem: null } => "Stopped before its end",
        { State: ImportState.Cancelled } => "It could not go on",
        { Tally: { Imported: > 0 } tally } => $"{Runs(tally.Imported)} in your log",
        { Tally: { There: > 0 and var there } tally } when there == tally.All =>
            there == 1 ? "Nothing new: this run was in your log already" : $"Nothing new: all {Number(there)} were in your log already",
        { Tally.Asked: > 0 } => "Nothing was added yet",
        { Tally.There: > 0 } => "Nothing new",
        _ => "No run was found in these files",
    };

    /// <summary>What became of the files that did not become runs: "5 were in your log already, 2 cannot be read."; null where there are none.</summary>
    public static string? Rest(ImportTally tally)
    {
        if (tally.There == tally.All)
        {
            return null;
        }

        string[] parts =
        [
            .. Part(tally.There, "was in your log already", "were in your log already"),
            .. Part(tally.Skipped, "was left out", "were left out"),
            .. Part(tally.Rejected, "cannot be read", "cannot be read"),
        ];
        return parts switch
        {
            [] => null,
            [var one] => one + ".",
            [.., var last] => $"{string.Join(", ", parts[..^1])} and {last}.",
        };
    }

    /// <summary>How far the reading is: "412 of 1,800 read, about 2 min left".</summary>
    public static string Progress(ImportView import, TimeSpan? left)
    {
        var read = $"{Number(import.Done)} of {Number(import.Total)} read";
        return left switch
        {
            null => read,
            { TotalSeconds: < 50 } => $"{read}, less than a minute left",
            { } time => $"{read}, about {UnitText.Time(Duration.FromMinutes(Math.Ceiling(time.TotalMinutes)))} left",
        };
    }

    /// <summary>What taking it back did: "1,788 runs were taken back."</summary>
    public static string Done(UndoneImport taken) => string.Join(
        ' ',
        Part(taken.Removed, "run was taken back.", "runs were taken back.")
            .Concat(Part(taken.Unmerged, "run is again what you wrote by hand.", "runs are again what you wrote by hand."))
            .DefaultIfEmpty("No run was taken back."));

    /// <summary>Why runs stay: "2 stay because you changed them since:".</summary>
    public static string Stay(int runs) => runs == 1 ? "1 stays because you changed it since:" : $"{Number(runs)} stay because you changed them since:";

    /// <summary>What was handed in: "export.zip", "morning.fit and 2 more".</summary>
    public static string What(IReadOnlyList<UploadView> uploads) => uploads switch
    {
        [] => "nothing",
        [var one] => FileNames.Last(one.Name),
        [var first, ..] => $"{FileNames.Last(first.Name)} and {Number(uploads.Count - 1)} more",
    };

    /// <summary>The moment on the runner's clock: "20 Mar 2027, 12:04".</summary>
    public static string When(DateTime utc, Preferences preferences) => TimeZoneInfo
        .ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), preferences.Zone)
        .ToString("d MMM yyyy, HH:mm", Culture);

    /// <summary>"1.2 GB"; a thousand bytes to a kilobyte, as file managers and watches count.</summary>
    public static string Size(long bytes)
    {
        var (amount, step) = ((double)bytes, 0);
        while (amount >= 1000 && step < Sizes.Length - 1)
        {
            (amount, step) = (amount / 1000, step + 1);
        }

        return $"{amount.ToString(step > 1 && amount < 100 ? "0.0" : "#,0", Culture)} {Sizes[step]}";
    }

    /// <summary>"1,800".</summary>
    public static string Number(int count) => count.ToString("#,0", Culture);

    /// <summary>"1 file", "1,800 files".</summary>
    public static string Files(int count) => count == 1 ? "1 file" : $"{Number(count)} files";

    /// <summary>The day and distance that a file says; null where it says neither.</summary>
    public static string? Activity(DateOnly? day, Distance? distance, UnitText text) => (day, distance) switch
    {
        ({ } d, { } far) => $"{UnitText.DayAndYear(d)}, {text.Distance(far)}",
        ({ } d, null) => UnitText.DayAndYear(d),
        (null, { } far) => text.Distance(far),
        _ => null,
    };

    private static string Runs(int count) => count == 1 ? "1 run is" : $"{Number(count)} runs are";

    private static IEnumerable<string> Part(int count, string one, string many) =>
        count == 0 ? [] : [$"{Number(count)} {(count == 1 ? one : many)}"];
}
