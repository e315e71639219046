using B2BTrail.Domain.Runs;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Says in words what there is to say of a file, in the runner's unit.</summary>
internal static class FileNoticeText
{
    /// <summary>All that there is to say of a file, one sentence after the other; null where there is nothing.</summary>
    /// <param name="notices">What there is to say.</param>
    /// <param name="earlier">What an earlier version kept in words of its own; it comes first and as it is.</param>
    /// <param name="text">Writes quantities.</param>
    public static string? Of(IReadOnlyList<FileNotice> notices, string? earlier, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(notices);
        var all = string.Join(' ', notices.Select(notice => Of(notice, text)).Prepend(earlier).Where(sentence => !string.IsNullOrEmpty(sentence)));
        return all.Length == 0 ? null : all;
    }

    /// <summary>The sentence of a notice.</summary>
    public static string Of(FileNotice notice, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(text);
        return Unreadable(notice) ?? UnreadableInArchive(notice) ?? NoActivity(notice) ?? Odd(notice, text) ?? NotARun(notice, text) ?? Found(notice, text)
            ?? throw new ArgumentOutOfRangeException(nameof(notice), notice, "There is no such notice.");
    }

    private static string? Unreadable(FileNotice notice) => notice.Code switch
    {
        FileNoticeCode.Empty => "This file is empty. Export it again.",
        FileNoticeCode.UnknownKind => $"This is not a {FormatText.Or} file. Export the activity in one of these formats.",
        FileNoticeCode.WebPage => "This is a web page, not an activity. Sign in where it comes from and download the activity again.",
        FileNoticeCode.Archive => "This is a zip archive inside another file. Unzip it and upload the files in it.",
        FileNoticeCode.GoogleEarth => $"This is a map for Google Earth (KML or KMZ), which has no times. Export the activity as {FormatText.Or}.",
        FileNoticeCode.TooManyGzipLayers => $"This file is packed with gzip more than {Number(notice.Count)} times. Unpack it and upload it again.",
        FileNoticeCode.TooLarge => $"This file is larger than {Number(notice.Count)} MiB. Split it and upload the parts.",
        FileNoticeCode.UnpacksTooLarge => $"This file unpacks to more than {Number(notice.Count)} MiB. Split it and upload the parts.",
        FileNoticeCode.UnpacksTooManyTimes => $"This file unpacks to more than {Number(notice.Count)} times its size, as no recording does. Export it again.",
        FileNoticeCode.CorruptGzip => "This file is incomplete or corrupt. Download it again.",
        FileNoticeCode.Damaged => "This file is incomplete or corrupt, and nothing in it can be used. Export it again.",
        FileNoticeCode.HoldsTooMuch => "This file holds more than can be read. Split it in the app that made it.",
        FileNoticeCode.EmptyRecording => "This recording is empty: it has neither points nor totals.",
        FileNoticeCode.NoActivity => "There is no activity in this file.",
        FileNoticeCode.NoTrack => "There is neither a track nor a route in this file.",
        FileNoticeCode.EmptyTrack => "The track in this file has no points. Export it again.",
        FileNoticeCode.WaypointsOnly => "This file has waypoints only: no track and no route.",
        FileNoticeCode.DecimalCommas => "The positions in this file are written with a comma (47,5) where GPX has a point (47.5). Export it again in another language.",
        FileNoticeCode.NoValidPosition => "No point in this file has a valid position. Export it again.",
        FileNoticeCode.DocumentType => "This file has instructions that no recording needs, so it was not read. Export it again.",
        FileNoticeCode.UnusualTags => "This file has longer or more different tags than any recording, so it was not read. Export it again.",
        FileNoticeCode.TooDeep => "This file nests its parts deeper than any recording, so it was not read. Export it again.",
        FileNoticeCode.TooManyActivities => $"This file has more than {Number(notice.Count)} activities. Split it and upload the parts.",
        FileNoticeCode.TooManyPoints => $"This file has more than {Number(notice.Count)} points. Split it and upload the parts.",
        FileNoticeCode.TooManyLaps => $"This file has more than {Number(notice.Count)} laps. Split it and upload the parts.",
        _ => null,
    };

    private static string? UnreadableInArchive(FileNotice notice) => notice.Code switch
    {
        FileNoticeCode.NotAnArchive => "This is not a zip archive.",
        FileNoticeCode.EmptyArchive => $"There are no {FormatText.PackedOr} files in this archive. Check that it is the export of your activities.",
        FileNoticeCode.TooManyEntries => $"This archive has more than {Number(notice.Count)} entries. Upload its activities in several archives.",
        FileNoticeCode.CorruptArchive => "This archive is corrupt: its table of contents cannot be read. Download it again.",
        FileNoticeCode.IncompleteArchive => "This archive is incomplete: its end is missing. Download it again.",
        FileNoticeCode.ArchiveUnpacksTooLarge => $"The archive unpacks to more than {Number(notice.Count)} GiB, so this file was skipped. Upload it by itself.",
        FileNoticeCode.InnerArchiveTooLarge => $"This archive in the archive unpacks to more than {Number(notice.Count)} GiB. Unzip it and upload its parts.",
        FileNoticeCode.CorruptEntry => "This file is corrupt: it does not match its checksum in the archive. Download the archive again.",
        FileNoticeCode.UnreadableEntry => "This file cannot be unpacked from the archive. Unzip the archive and upload the file by itself.",
        FileNoticeCode.UnsafeName => "The name of this file points outside the archive. Upload the file by itself.",
        FileNoticeCode.PasswordProtected => "This file is protected with a password. Unzip the archive and upload the file by itself.",
        FileNoticeCode.MissingFromArchive => "Strava's list has this activity, but its file is not in the archive. Ask Strava for a new export.",
        FileNoticeCode.NotOnDisk => "This file is no longer in the data folder. Upload it again.",
        _ => null,
    };

    private static string? NoActivity(FileNotice notice) => notice.Code switch
    {
        FileNoticeCode.NotAnActivity => $"This file holds {ContentOf(notice.Content)}, not an activity.",
        FileNoticeCode.EnteredByHand => "Entered by hand on Strava: there is no file for it, and the list does not give its date and its distance in meters. Enter this run by hand.",
        _ => null,
    };

    private static string? Odd(FileNotice notice, UnitText text) => notice.Code switch
    {
        FileNoticeCode.WrongChecksum => "This file does not match its own checksum, so something in it may have changed. It was read anyway.",
        FileNoticeCode.ShorterThanStated => "This file is shorter than it says it is. What is there was read.",
        FileNoticeCode.ReadUntilDamage => "This file breaks off or is corrupt. It was read up to that point, so the end of the run may be missing.",
        FileNoticeCode.TrailingData => "Something that is not part of the recording follows it in the file. It was ignored.",
        FileNoticeCode.NotQuiteValid => "This file does not quite keep to its format. It was read anyway.",
        FileNoticeCode.NeverFinished => "The recording was never finished on the device, so the file has no totals.",
        FileNoticeCode.ClockNeverSet => "The clock of the device was never set, so the date is wrong.",
        FileNoticeCode.WeeksRanOver => $"The file says {Day(notice.Date)}, 1,024 weeks too early, as a receiver does whose count of weeks ran over. {Day(notice.UsedDate)} was used.",
        FileNoticeCode.StartDisagrees => "The totals in the file start at another time than its points. The start is that of the points.",
        FileNoticeCode.NoTimes => "The points have no times.",
        FileNoticeCode.LongerThanTotals => "The points go on for longer than the totals of the file say.",
        FileNoticeCode.PointsOutside => $"{Points(notice)} outside the time of the activity {Were(notice)} left out.",
        FileNoticeCode.PointsBackInTime => $"{Points(notice)} whose clock went back {Were(notice)} left out.",
        FileNoticeCode.PointsWithOddTime => $"{Points(notice)} with a time that does not fit the others {Were(notice)} left out.",
        FileNoticeCode.ClockSetMeanwhile => "The clock was set during the recording, so the times of one part were moved to fit the other.",
        FileNoticeCode.PointsWithoutTime => $"{Points(notice)} without a time {Were(notice)} left out.",
        FileNoticeCode.PointsWithoutPosition => $"{Points(notice)} without a valid position {Were(notice)} left out.",
        FileNoticeCode.FewPointsHaveTimes => $"Only {Number(notice.Count)} of {Number(notice.Total)} points {(notice.Count == 1 ? "has" : "have")} a time, so this was read as a route.",
        FileNoticeCode.TimesUnreadable => $"The times in this file are written in a way that cannot be read ({Number(notice.Count)} of {Number(notice.Total)} points). Export it again.",
        FileNoticeCode.PlannedRoute => "This is a planned route, not a recording.",
        FileNoticeCode.TimesMadeUp => "The times in this file are not those of a recording, so it was read as a route.",
        FileNoticeCode.TimesWithoutZone => "The times in this file have no time zone. They were read as UTC.",
        FileNoticeCode.ZoneOfRunner => "The date is in your time zone.",
        FileNoticeCode.ZoneOfPosition => $"This was in another time zone, so the date is the one there ({notice.Name}).",
        FileNoticeCode.SportNotKnown => $"The file calls this “{notice.Name}”. It was imported as a run.",
        FileNoticeCode.DistancesDisagree => $"The file says {Far(notice.Distance, text)}, but its positions add up to {Far(notice.PositionDistance, text)}. {Far(notice.UsedDistance, text)} was used.",
        FileNoticeCode.StrayPositions => notice.Count == 1
            ? "1 position is far off the way and was left out."
            : $"{Number(notice.Count)} positions are far off the way and were left out.",
        FileNoticeCode.OddElevations => notice.Count == 1
            ? "1 elevation is far from those around it and was left out."
            : $"{Number(notice.Count)} elevations are far from those around them and were left out.",
        FileNoticeCode.AscentsDisagree => $"The file says {Up(notice.Climb, text)} of elevation gain, {Instead(notice, text)}",
        FileNoticeCode.DescentsDisagree => $"The file says {Up(notice.Climb, text)} of descent, {Instead(notice, text)}",
        FileNoticeCode.CountDisagrees => $"The file says {Far(notice.Distance, text)}, but the watch counted {Far(notice.UsedDistance, text)}, which was used.",
        FileNoticeCode.TimesDisagree => $"The file says that this took {Clock(notice.Time)}, but its points take {Clock(notice.UsedTime)}, which was used.",
        FileNoticeCode.PositionsForPart => "The file has positions for part of the way only, so the distance may be short.",
        FileNoticeCode.ImpossibleElevations => "The elevations in the file go up and down more than any run can, so the gain was not taken from them.",
        FileNoticeCode.MostPointsWithoutTime => "Most points in the file have no time, so there is no total time.",
        FileNoticeCode.AllPointsOneTime => "All points in the file have the same time, so there is no total time.",
        FileNoticeCode.PointsTooFarApart => "The points in the file are more than a week apart, so there is no total time.",
        FileNoticeCode.FasterThanRunning => $"This moves at {Fast(notice, text)}, faster than anyone runs.",
        FileNoticeCode.ListIncomplete => "The list of activities in this archive is corrupt or too long. Some titles and descriptions may be missing.",
        FileNoticeCode.ListWithoutFiles => "The list of activities in this archive names no files, so titles and descriptions are missing.",
        FileNoticeCode.OtherFilesInArchive => notice.Count == 1
            ? $"1 file in this archive is not a {FormatText.PackedOr} file and was not read: “{notice.Name}”."
            : $"{Number(notice.Count)} files in this archive are not {FormatText.PackedOr} files and were not read, “{notice.Name}” among them.",
        _ => null,
    };

    private static string? NotARun(FileNotice notice, UnitText text) => notice.Code switch
    {
        FileNoticeCode.OtherSport when notice is { Sport: Sport.Other, Name: { } name } => $"The file calls this “{name}”, so it is not a run.",
        FileNoticeCode.OtherSport => $"This is {Named(notice.Sport)}, not a run.",
        FileNoticeCode.SportUnclear when notice.Name is null => "The file names a sport that is not known here. Is it a run?",
        FileNoticeCode.SportUnclear => $"The file calls this “{notice.Name}”. Is it a run?",
        FileNoticeCode.TooFastForRun => $"This moves at {Fast(notice, text)}, faster than anyone runs. It looks like a ride or a drive.",
        FileNoticeCode.Route => "This is a route without times, not a run.",
        FileNoticeCode.NoTimesNoPositions => "There are neither times nor positions in this file.",
        FileNoticeCode.NoDistance => "There is no distance in this file.",
        FileNoticeCode.NeverMoved => "This recording never moves, so there is no distance to log.",
        FileNoticeCode.DistanceTooFar => "The distance in this file is farther than anyone runs in one go. Export it again.",
        FileNoticeCode.StartsTooEarly => $"The clock of the watch was not set: {EnterByHand(notice, text)}",
        FileNoticeCode.WeeksMayHaveRunOver => $"The file says {Day(notice.Date)}, before there were such files. A receiver whose count of weeks ran over says so on {Day(notice.UsedDate)}. Import it on that day?",
        FileNoticeCode.StartsInFuture => $"The clock of the watch was wrong: {EnterByHand(notice, text)}",
        _ => null,
    };

    private static string? Found(FileNotice notice, UnitText text) => notice.Code switch
    {
        FileNoticeCode.ReadDifferently => $"This file is read differently now: {NewReadingText.Of(notice, text)}.",
        FileNoticeCode.NewReadingTaken => $"New reading taken: {NewReadingText.Of(notice, text)}.",
        FileNoticeCode.OtherNumberOfActivities =>
            $"This very file is in your log already. It is read as {Activities(notice.Count)} now, not {Number(notice.Total)}; undo the import that brought it and import it again to get them.",
        FileNoticeCode.SameFile => "This very file is in your log already.",
        FileNoticeCode.SameRun => "This run is in your log already.",
        FileNoticeCode.SameStartOtherDistance => "Your log has a run with the same start but another distance. Is this another run?",
        FileNoticeCode.Overlaps => "Your log has a run that overlaps with this one. Is this another run?",
        FileNoticeCode.EnteredAlready => "Entered by hand on Strava. Your log has a run like it already.",
        FileNoticeCode.ManualRunThatDay => "You entered a run by hand for that day. Is this the file of it?",
        FileNoticeCode.LeftOutByRunner => "Skipped, as you chose.",
        FileNoticeCode.Undone => "Import undone.",
        FileNoticeCode.KeptBecauseChanged => "Still in your log: you changed it after the import.",
        FileNoticeCode.Fault => "This file could not be read because of a bug in the app; the server log has details. The other files were read.",
        FileNoticeCode.StoppedProgram => "The app stopped each time it read this file. It is tried once more after the others.",
        FileNoticeCode.StoppedProgramAgain => "The app stopped each time it read this file, also when it was tried once more, so it was skipped.",
        _ => null,
    };

    private static string EnterByHand(FileNotice notice, UnitText text) =>
        $"the file says {Day(notice.Date)}. Enter this run by hand: {Far(notice.Distance, text)}{(notice.Time is { } time ? $", {UnitText.Clock(time)}" : "")}.";

    private static string Day(DateOnly? date) => date is { } day ? UnitText.DayAndYear(day) : "";

    private static string ContentOf(FileContent? content) => content switch
    {
        FileContent.Device => "a description of a device",
        FileContent.DeviceSettings => "device settings",
        FileContent.SportSettings => "sport settings",
        FileContent.Workout => "a planned workout",
        FileContent.Course => "a course to follow",
        FileContent.Schedule => "a schedule of workouts",
        FileContent.Weight => "weight measurements",
        FileContent.Totals => "totals of many activities",
        FileContent.Goals => "goals",
        FileContent.BloodPressure => "blood pressure measurements",
        FileContent.DailyMonitoring => "a day's steps and heart rate",
        FileContent.SummaryOnly => "only a summary",
        FileContent.Segments => "segments to race on",
        _ => "something else",
    };

    private static string Named(Sport? sport) => sport switch
    {
        Sport.Cycling => "a bike ride",
        Sport.Swimming => "a swim",
        Sport.Transition => "the change between two legs of a race",
        Sport.Skiing => "time on skis, skates or a snowboard",
        Sport.OnWater => "time on the water",
        Sport.Gym => "a session in the gym",
        Sport.Driving => "a drive",
        _ => "another sport",
    };

    private static string Activities(int? count) => count == 1 ? "1 activity" : $"{Number(count)} activities";

    private static string Points(FileNotice notice) => notice.Count == 1 ? "1 point" : $"{Number(notice.Count)} points";

    private static string Were(FileNotice notice) => notice.Count == 1 ? "was" : "were";

    private static string Number(int? count) => (count ?? 0).ToString("N0", Language.Culture);

    private static string Far(Domain.Units.Distance? distance, UnitText text) => text.Distance(distance ?? default);

    private static string Up(Domain.Units.Climb? climb, UnitText text) => text.Climb(climb ?? default);

    private static string Instead(FileNotice notice, UnitText text) => notice.UsedClimb is { } used
        ? $"but its elevations add up to {text.Climb(used)}, which was used."
        : "which is more than its distance allows, so it was not used.";

    private static string Clock(Domain.Units.Duration? time) => UnitText.Clock(time ?? default);

    private static string Fast(FileNotice notice, UnitText text) => text.Speed(notice.Speed ?? 0);
}
