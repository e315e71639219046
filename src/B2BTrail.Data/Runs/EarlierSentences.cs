using System.Globalization;
using System.Text.RegularExpressions;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Data.Runs;

/// <summary>The sentences that versions before the codes kept, each with what it says.</summary>
internal static class EarlierSentences
{
    public static readonly (Regex Pattern, FileNoticeCode Code, Func<FileNotice, Match, FileNotice>? More)[] All =
    [
        Sentence(FileNoticeCode.Empty, @"There is nothing in this file\. Export it anew\."),
        Sentence(FileNoticeCode.Empty, @"The file is empty; choose another one\."),
        Sentence(FileNoticeCode.Empty, @"This file is empty\. Export or download it again\."),
        Sentence(FileNoticeCode.UnknownKind, @"This is not a FIT, GPX or TCX file\. Export the activity in one of these formats\."),
        Sentence(FileNoticeCode.UnknownKind, @"This is not a FIT file; choose another one\."),
        Sentence(FileNoticeCode.UnknownKind, @"This is not a (?:GPX|TCX) file\. Choose a FIT, GPX or TCX file\."),
        Sentence(FileNoticeCode.WebPage, @"This is a web page and not an activity\. Sign in where it comes from and download the activity anew\."),
        Sentence(FileNoticeCode.WebPage, @"This is a web page, not a (?:GPX|TCX) file: the download may have failed\. Download it again\."),
        Sentence(FileNoticeCode.Archive, @"This is a zip archive and not an activity\. Unpack it and send the files in it\."),
        Sentence(FileNoticeCode.TooManyGzipLayers, @"This file is packed with gzip more than (?<count>[\d,]+) times\. Unpack it and send it again\."),
        Sentence(FileNoticeCode.TooLarge, @"This file is larger than (?<count>[\d,]+) MiB\. Split it and send the parts\."),
        Sentence(FileNoticeCode.UnpacksTooLarge, @"This file unpacks to more than (?<count>[\d,]+) MiB\. Split it and send the parts\."),
        Sentence(FileNoticeCode.UnpacksTooManyTimes, @"This file unpacks to more than (?<count>[\d,]+) times its size, as no recording does\. Export it anew\."),
        Sentence(FileNoticeCode.CorruptGzip, @"This file is cut off or spoilt: it does not unpack to what was packed\. Download it again\."),
        Sentence(FileNoticeCode.Damaged, @"The file is damaged and nothing in it can be read; export it again from the device or app that made it\."),
        Sentence(FileNoticeCode.Damaged, @"This file is cut off or damaged, and nothing usable is left\. Export or download it again\."),
        Sentence(FileNoticeCode.HoldsTooMuch, @"The file holds more than what is read here; split it in the app that made it, and try again\."),
        Sentence(FileNoticeCode.EmptyRecording, @"There is nothing in this recording: it has neither points nor totals\."),
        Sentence(FileNoticeCode.NoActivity, @"This file holds no activity\."),
        Sentence(FileNoticeCode.NoTrack, @"This file holds no points: neither a track nor a route\."),
        Sentence(FileNoticeCode.WaypointsOnly, @"This file holds waypoints only: no track and no route\."),
        Sentence(FileNoticeCode.DecimalCommas, @"The positions in this file are written with a comma \(47,5\) where GPX has a point \(47\.5\)\. Export it again in another language\."),
        Sentence(FileNoticeCode.NoValidPosition, @"No point in this file has a valid position\. Export it again\."),
        Sentence(FileNoticeCode.DocumentType, @"This file carries instructions that no (?:GPX|TCX) file needs, so it was not read\. Export it again from your watch or app\."),
        Sentence(FileNoticeCode.UnusualTags, @"This file has longer or more different tags than any recording does, so it was not read\. Export it again from your watch or app\."),
        Sentence(FileNoticeCode.TooDeep, @"This file nests its parts deeper than any recording does, so it was not read\. Export it again from your watch or app\."),
        Sentence(FileNoticeCode.TooManyActivities, @"This file holds more than (?<count>[\d,]+) activities, the most that is read\. Split it and try again\."),
        Sentence(FileNoticeCode.TooManyPoints, @"This file holds more than (?<count>[\d,]+) points, the most that is read\. Split it and try again\."),
        Sentence(FileNoticeCode.TooManyLaps, @"This file holds more than (?<count>[\d,]+) laps, the most that is read\. Split it and try again\."),
        Sentence(FileNoticeCode.NotAnArchive, @"This is not a zip archive\."),
        Sentence(FileNoticeCode.EmptyArchive, @"There are no FIT, GPX or TCX files in this archive\. Check that it is the export of your activities\."),
        Sentence(FileNoticeCode.TooManyEntries, @"This archive has more than (?<count>[\d,]+) entries\. Send its activities in several archives\."),
        Sentence(FileNoticeCode.CorruptArchive, @"This archive is spoilt: its table of contents cannot be read\. Download it again\."),
        Sentence(FileNoticeCode.IncompleteArchive, @"This archive is cut off: the table of contents at its end is missing\. Download it again\."),
        Sentence(FileNoticeCode.ArchiveUnpacksTooLarge, @"The archive unpacks to more than (?<count>[\d,]+) GiB; this file was left out\. Send it by itself\."),
        Sentence(FileNoticeCode.InnerArchiveTooLarge, @"This archive in the archive unpacks to more than (?<count>[\d,]+) GiB\. Unpack it and send its parts\."),
        Sentence(FileNoticeCode.CorruptEntry, @"This file is spoilt in the archive: its bytes do not match their checksum\. Download the archive again\."),
        Sentence(FileNoticeCode.UnreadableEntry, @"This file cannot be taken out of the archive: it is spoilt, or packed in a way that is not read here\. Unpack the archive and send the file by itself\."),
        Sentence(FileNoticeCode.UnsafeName, @"The name of this file points outside the archive, as no honest name does\. Send the file by itself\."),
        Sentence(FileNoticeCode.PasswordProtected, @"This file is locked with a password\. Unpack the archive and send the file by itself\."),
        Sentence(FileNoticeCode.MissingFromArchive, @"Strava's list names this activity, but its file is not in the archive\. Ask Strava for a new export\."),
        Sentence(FileNoticeCode.NotOnDisk, @"The bytes of this file are no longer in the data folder\."),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds a description of a device, not an activity; it was left out\.", (notice, _) => notice with { Content = FileContent.Device }),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds device settings, not an activity; it was left out\.", (notice, _) => notice with { Content = FileContent.DeviceSettings }),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds sport settings, not an activity; it was left out\.", (notice, _) => notice with { Content = FileContent.SportSettings }),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds a planned workout, not an activity; it was left out\.", (notice, _) => notice with { Content = FileContent.Workout }),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds a course to follow, not an activity; it was left out\.", (notice, _) => notice with { Content = FileContent.Course }),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds a schedule of workouts, not an activity; it was left out\.", (notice, _) => notice with { Content = FileContent.Schedule }),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds weight measurements, not an activity; it was left out\.", (notice, _) => notice with { Content = FileContent.Weight }),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds totals of many activities, not an activity; it was left out\.", (notice, _) => notice with { Content = FileContent.Totals }),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds goals, not an activity; it was left out\.", (notice, _) => notice with { Content = FileContent.Goals }),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds blood pressure measurements, not an activity; it was left out\.", (notice, _) => notice with { Content = FileContent.BloodPressure }),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds a day's steps and heart rate, not an activity; it was left out\.", (notice, _) => notice with { Content = FileContent.DailyMonitoring }),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds only a summary, not an activity; it was left out\.", (notice, _) => notice with { Content = FileContent.SummaryOnly }),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds segments to race on, not an activity; it was left out\.", (notice, _) => notice with { Content = FileContent.Segments }),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds something else, not an activity; it was left out\.", (notice, _) => notice with { Content = FileContent.Other }),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds a course, not an activity\.", (notice, _) => notice with { Content = FileContent.Course }),
        Sentence(FileNoticeCode.NotAnActivity, @"This file holds a workout, not an activity\.", (notice, _) => notice with { Content = FileContent.Workout }),
        Sentence(FileNoticeCode.EnteredByHand, @"Written by hand on Strava: there is no file for it\."),
        Sentence(FileNoticeCode.WrongChecksum, @"The file does not match its own check number, so something in it may have changed; it was read all the same\."),
        Sentence(FileNoticeCode.ShorterThanStated, @"The file is not as long as it says it is; what was there was read\."),
        Sentence(FileNoticeCode.ReadUntilDamage, @"The file is damaged; what came before the damage was read\."),
        Sentence(FileNoticeCode.ReadUntilDamage, @"This file is cut off or damaged; what comes before the break was read\."),
        Sentence(FileNoticeCode.TrailingData, @"Something that is not part of the recording follows it in the file; it was ignored\."),
        Sentence(FileNoticeCode.NotQuiteValid, @"This file does not quite keep to its format; it was read all the same\."),
        Sentence(FileNoticeCode.NeverFinished, @"The recording was never finished on the device, so the file has no totals\."),
        Sentence(FileNoticeCode.ClockNeverSet, @"The clock of the device was never set, so the date is not the real one\."),
        Sentence(FileNoticeCode.NoTimes, @"The points do not say when they were recorded\."),
        Sentence(FileNoticeCode.LongerThanTotals, @"The points go on for longer than the totals of the file say\."),
        Sentence(FileNoticeCode.PointsOutside, @"(?<count>[\d,]+) points? with (?:a time|times) outside the activity (?:was|were) left out\."),
        Sentence(FileNoticeCode.PointsBackInTime, @"(?<count>[\d,]+) points? with (?:a time|times) before those already read (?:was|were) left out\."),
        Sentence(FileNoticeCode.PointsBackInTime, @"(?<count>[\d,]+) points? whose clock went back (?:was|were) left out\."),
        Sentence(FileNoticeCode.PointsWithoutTime, @"(?<count>[\d,]+) points? without a time (?:was|were) left out\."),
        Sentence(FileNoticeCode.PointsWithoutPosition, @"(?<count>[\d,]+) points? without a valid position (?:was|were) left out\."),
        Sentence(FileNoticeCode.FewPointsHaveTimes, @"Only (?<count>[\d,]+) of (?<total>[\d,]+) points? have a time, so this was read as a route\.", (notice, match) => notice with { Total = WholeNumber(match.Groups["total"]) }),
        Sentence(FileNoticeCode.TimesMadeUp, @"The times in this file are not those of a recording, so it was read as a route\."),
        Sentence(FileNoticeCode.TimesWithoutZone, @"The times in this file do not say which time zone they are of; they were read as UTC\."),
        Sentence(FileNoticeCode.ZoneOfRunner, @"The day is the one in your own time zone\."),
        Sentence(FileNoticeCode.ZoneOfPosition, @"Your own time zone does not fit where this was; the day is taken from (?<name>[A-Za-z0-9_+/\-]+), the nearest\."),
        Sentence(FileNoticeCode.SportNotKnown, @"The file calls this “(?<name>.{1,60}?)”; it was taken as a run\."),
        Sentence(FileNoticeCode.DistancesDisagree, @"The file says (?<said>[\d,.]+) km \([\d,.]+ mi\), but its positions come to (?<seen>[\d,.]+) km \([\d,.]+ mi\); (?<used>[\d,.]+) km \([\d,.]+ mi\) was taken\.", (notice, match) => notice with
        {
            Distance = Kilometers(match.Groups["said"]),
            PositionDistance = Kilometers(match.Groups["seen"]),
            UsedDistance = Kilometers(match.Groups["used"]),
        }),
        Sentence(FileNoticeCode.StrayPositions, @"One position is far off the way; it was left out of the distance\.", (notice, _) => notice with { Count = 1 }),
        Sentence(FileNoticeCode.StrayPositions, @"There are (?<count>[\d,]+) positions far off the way; they were left out of the distance\."),
        Sentence(FileNoticeCode.PositionsForPart, @"The file has positions for a part of the way only; the distance may be short\."),
        Sentence(FileNoticeCode.ImpossibleElevations, @"The elevations in the file go up and down more than any run can; the climb was not taken from them\."),
        Sentence(FileNoticeCode.MostPointsWithoutTime, @"Most points in the file have no time, so there is no time for the whole\."),
        Sentence(FileNoticeCode.PointsTooFarApart, @"The points in the file are more than a week apart, so there is no time for the whole\."),
        Sentence(FileNoticeCode.FasterThanRunning, @"This moves at (?<speed>[\d,]+) km/h \([\d,]+ mph\), faster than anyone runs\.", WithSpeed),
        Sentence(FileNoticeCode.TooFastForRun, @"This moves at (?<speed>[\d,]+) km/h \([\d,]+ mph\), faster than anyone runs; it looks like a ride or a drive and was left out\.", WithSpeed),
        Sentence(FileNoticeCode.OtherSport, @"This is a bike ride; it was left out\.", (notice, _) => notice with { Sport = Sport.Cycling }),
        Sentence(FileNoticeCode.OtherSport, @"This is a swim; it was left out\.", (notice, _) => notice with { Sport = Sport.Swimming }),
        Sentence(FileNoticeCode.OtherSport, @"This is the change between two legs of a race; it was left out\.", (notice, _) => notice with { Sport = Sport.Transition }),
        Sentence(FileNoticeCode.OtherSport, @"This is time on skis, skates or a snowboard; it was left out\.", (notice, _) => notice with { Sport = Sport.Skiing }),
        Sentence(FileNoticeCode.OtherSport, @"This is time on the water; it was left out\.", (notice, _) => notice with { Sport = Sport.OnWater }),
        Sentence(FileNoticeCode.OtherSport, @"This is a session in the gym; it was left out\.", (notice, _) => notice with { Sport = Sport.Gym }),
        Sentence(FileNoticeCode.OtherSport, @"This is a drive; it was left out\.", (notice, _) => notice with { Sport = Sport.Driving }),
        Sentence(FileNoticeCode.OtherSport, @"This is another sport; it was left out\.", (notice, _) => notice with { Sport = Sport.Other }),
        Sentence(FileNoticeCode.Route, @"This is a route without times, not a run; it is kept for your routes\."),
        Sentence(FileNoticeCode.NoTimesNoPositions, @"There are neither times nor places in it; it was left out\."),
        Sentence(FileNoticeCode.NoDistance, @"There is no distance in it; it was left out\."),
        Sentence(FileNoticeCode.StartsTooEarly, @"The watch's clock was not set: the file says (?<day>\d+ [A-Z][a-z]+ \d{4})\. Write this run by hand: (?<far>[\d,.]+) km \([\d,.]+ mi\)(?:, (?<h>\d+):(?<m>\d\d):(?<s>\d\d))?\.", WithClock),
        Sentence(FileNoticeCode.StartsInFuture, @"The watch's clock was wrong: the file says (?<day>\d+ [A-Z][a-z]+ \d{4})\. Write this run by hand: (?<far>[\d,.]+) km \([\d,.]+ mi\)(?:, (?<h>\d+):(?<m>\d\d):(?<s>\d\d))?\.", WithClock),
        Sentence(FileNoticeCode.SameFile, @"This very file is in your log already\."),
        Sentence(FileNoticeCode.SameRun, @"This run is in your log already\."),
        Sentence(FileNoticeCode.SameStartOtherDistance, @"A run that starts at the same time, but is not equally long, is in your log\. Is this another run\?"),
        Sentence(FileNoticeCode.Overlaps, @"A run that overlaps with this one is in your log\. Is this another run\?"),
        Sentence(FileNoticeCode.ManualRunThatDay, @"You wrote a run by hand for that day\. Is this the file of it\?"),
        Sentence(FileNoticeCode.LeftOutByRunner, @"Left out, as you said\."),
        Sentence(FileNoticeCode.Undone, @"Taken back\."),
        Sentence(FileNoticeCode.KeptBecauseChanged, @"Left in the log: you changed it since\."),
        Sentence(FileNoticeCode.Fault, @"This file could not be read because of a fault of ours; the log of the program says more\. The other files were read\."),
        Sentence(FileNoticeCode.StoppedProgram, @"The program ended each time it read this file\. It is tried once more after the others\."),
        Sentence(FileNoticeCode.StoppedProgramAgain, @"The program ended each time it read this file, also when it was tried once more; it was passed over\."),
    ];

    private static (Regex Pattern, FileNoticeCode Code, Func<FileNotice, Match, FileNotice>? More) Sentence(
        FileNoticeCode code, string pattern, Func<FileNotice, Match, FileNotice>? more = null) =>
        (new Regex(@"\G" + pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline), code, more);

    public static int? WholeNumber(Group group) => group.Success
        ? int.Parse(group.Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
        : null;

    private static double Number(Group group) => double.Parse(group.Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static Distance Kilometers(Group group) => Distance.FromKilometers(Number(group));

    private static FileNotice WithSpeed(FileNotice notice, Match match) => notice with { Speed = Number(match.Groups["speed"]) / 3.6 };

    private static FileNotice WithClock(FileNotice notice, Match match) => notice with
    {
        Date = DateOnly.ParseExact(match.Groups["day"].Value, "d MMMM yyyy", CultureInfo.InvariantCulture),
        Distance = Kilometers(match.Groups["far"]),
        Time = match.Groups["h"].Success
            ? new Duration((3600L * WholeNumber(match.Groups["h"])!.Value) + (60 * WholeNumber(match.Groups["m"])!.Value) + WholeNumber(match.Groups["s"])!.Value)
            : null,
    };
}
