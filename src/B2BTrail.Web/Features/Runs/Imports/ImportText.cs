using System.Globalization;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Says in words how an import stands and what became of its files.</summary>
internal static class ImportText
{
    public const string AllFiles = "All";

    public const string ImportedFiles = "Imported";

    public const string FilesToDecide = "To decide";

    public const string FilesInLog = "Already in log";

    public const string SkippedFiles = "Skipped";

    public const string UndoneFiles = "Undone";

    public const string UnreadableFiles = "Could not be read";

    /// <summary>The name of a file; one of Strava's list may have none.</summary>
    public static string Named(string name) => name.Length > 0 ? name : "Untitled activity";

    public const string ImportUndone = "Import undone.";

    public const string DecidedAlready = "This file needs no decision anymore.";

    private static CultureInfo Culture => Language.Culture;
    private static string[] Sizes => ["bytes", "KB", "MB", "GB"];

    /// <summary>How it stands, in a few words.</summary>
    public static string Headline(ImportView import) => import switch
    {
        { IsUndone: true } => "Import undone",
        { State: ImportState.Queued } => "Waiting in the queue",
        { State: ImportState.Running, StopAsked: true } => "Stopping after this file",
        { State: ImportState.Running } => "Reading your files",
        { State: ImportState.Cancelled, Problem: null, EarlierProblem: null } => "Import stopped",
        { State: ImportState.Cancelled } => "The import could not finish",
        { Tally: { Imported: > 0 } tally } => $"{Runs(tally.Imported)} imported",
        { Tally: { There: > 0 and var there } tally } when there == tally.All =>
            there == 1 ? "Nothing new: this run was already in your log" : $"Nothing new: all {Number(there)} were already in your log",
        { Tally: { NewReadings: > 0 and var differ } tally } when differ == tally.Asked => $"Nothing new, but {ReadDifferently(differ)}",
        { Tally.Asked: > 0 } => "Nothing imported yet",
        { Tally.There: > 0 } => "Nothing new",
        _ => "No runs found in these files",
    };

    /// <summary>Why it stopped by itself and what to do; null where it did not.</summary>
    public static string? Problem(ImportView import) => import.Problem switch
    {
        ImportProblem.Disk => "The disk of the data folder is full or cannot be used. What was read is saved. Make room, then resume the import.",
        ImportProblem.Store => "The app could not read or save its data. What was read is saved. Check the server log, then resume the import.",
        ImportProblem.Fault => "A bug in the app stopped the import; the server log has details. What was read is saved.",
        _ => import.EarlierProblem,
    };

    /// <summary>What became of the files that did not become runs: "5 were already in your log, 2 could not be read."; null where there are none.</summary>
    public static string? Rest(ImportTally tally)
    {
        if (tally.There == tally.All)
        {
            return null;
        }

        string[] parts =
        [
            .. Part(tally.There, "was already in your log", "were already in your log"),
            .. Part(tally.LeftOut, "was skipped", "were skipped"),
            .. Part(tally.NotRead, "other file was not read", "other files were not read"),
            .. Part(tally.Undone, "was undone", "were undone"),
            .. Part(tally.Rejected, "could not be read", "could not be read"),
        ];
        return parts.Length == 0 ? null : $"{UnitText.And(parts)}.";
    }

    /// <summary>What became of the files of an import, each with its count: "3 imported, 2 not read".</summary>
    public static string Counts(ImportTally tally) => string.Join(", ",
    [
        .. Part(tally.Imported, "imported", "imported"),
        .. Part(tally.There, "already in log", "already in log"),
        .. Part(tally.LeftOut, "skipped", "skipped"),
        .. Part(tally.NotRead, "not read", "not read"),
        .. Part(tally.Undone, "undone", "undone"),
        .. Part(tally.Rejected, "could not be read", "could not be read"),
        .. Part(tally.Asked, "to decide", "to decide"),
    ]);

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

    /// <summary>What undoing it did: "1,788 runs removed."</summary>
    public static string Undone(UndoneImport undone) => string.Join(
        ' ',
        Part(undone.Removed, "run removed.", "runs removed.")
            .Concat(Part(undone.Unmerged, "run restored to what you entered.", "runs restored to what you entered."))
            .Concat(Part(undone.Reread, "run restored to its earlier figures.", "runs restored to their earlier figures."))
            .DefaultIfEmpty("No runs removed."));

    /// <summary>"1 file is read differently now".</summary>
    public static string ReadDifferently(int files) => files == 1 ? "1 file is read differently now" : $"{Number(files)} files are read differently now";

    /// <summary>The button for all of them: "Take all new readings (12)".</summary>
    public static string TakeAll(int files) => $"Take all new readings ({Number(files)})";

    /// <summary>"1 new reading taken".</summary>
    public static string Taken(int files) => files == 1 ? "1 new reading taken" : $"{Number(files)} new readings taken";

    /// <summary>Why runs stay: "2 runs stay because you changed them after the import:".</summary>
    public static string Stay(int runs) => runs == 1 ? "1 run stays because you changed it after the import:" : $"{Number(runs)} runs stay because you changed them after the import:";

    /// <summary>What was uploaded: "export.zip", "morning.fit and 2 more".</summary>
    public static string What(IReadOnlyList<UploadView> uploads) => uploads switch
    {
        [] => "nothing",
        [var one] => FileNames.Last(one.Name),
        [var first, ..] => $"{FileNames.Last(first.Name)} and {Number(uploads.Count - 1)} more",
    };

    /// <summary>"export.zip · uploaded 20 Mar 2027, 12:04".</summary>
    public static string Uploaded(ImportView import, Preferences preferences) => $"{What(import.Uploads)} · uploaded {When(import.CreatedUtc, preferences)}";

    /// <summary>The moment on the runner's clock: "20 Mar 2027, 12:04".</summary>
    public static string When(DateTime utc, Preferences preferences)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), preferences.Zone);
        return $"{UnitText.DayAndYear(DateOnly.FromDateTime(local))}, {UnitText.TimeOfDay(local)}";
    }

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

    private static string Runs(int count) => count == 1 ? "1 run" : $"{Number(count)} runs";

    private static IEnumerable<string> Part(int count, string one, string many) =>
        count == 0 ? [] : [$"{Number(count)} {(count == 1 ? one : many)}"];

    public const string AfterOthers = "Your files are read after the imports before them. You can leave this page.";

    /// <summary>How far an import came that was stopped, and why.</summary>
    public static string Stopped(ImportView import) => $"{Progress(import, null)}. {Problem(import) ?? "What was imported stays."}";
}
