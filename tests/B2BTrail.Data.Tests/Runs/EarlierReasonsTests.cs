using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Data.Tests.Runs;

public sealed class EarlierReasonsTests
{
    /// <summary>Every sentence that a version before the codes could keep, and what it says.</summary>
    public static TheoryData<string, string> Sentences { get; } = new()
    {
        { "There is nothing in this file. Export it anew.", "[{\"code\":\"empty\"}]" },
        { "The file is empty; choose another one.", "[{\"code\":\"empty\"}]" },
        { "This file is empty. Export or download it again.", "[{\"code\":\"empty\"}]" },
        { "This is not a FIT, GPX or TCX file. Export the activity in one of these formats.", "[{\"code\":\"unknownKind\"}]" },
        { "This is not a FIT file; choose another one.", "[{\"code\":\"unknownKind\"}]" },
        { "This is not a GPX file. Choose a FIT, GPX or TCX file.", "[{\"code\":\"unknownKind\"}]" },
        { "This is not a TCX file. Choose a FIT, GPX or TCX file.", "[{\"code\":\"unknownKind\"}]" },
        { "This is a web page and not an activity. Sign in where it comes from and download the activity anew.", "[{\"code\":\"webPage\"}]" },
        { "This is a web page, not a GPX file: the download may have failed. Download it again.", "[{\"code\":\"webPage\"}]" },
        { "This is a zip archive and not an activity. Unpack it and send the files in it.", "[{\"code\":\"archive\"}]" },
        { "This file is packed with gzip more than 2 times. Unpack it and send it again.", "[{\"code\":\"tooManyGzipLayers\",\"count\":2}]" },
        { "This file is larger than 32 MiB. Split it and send the parts.", "[{\"code\":\"tooLarge\",\"count\":32}]" },
        { "This file unpacks to more than 64 MiB. Split it and send the parts.", "[{\"code\":\"unpacksTooLarge\",\"count\":64}]" },
        { "This file unpacks to more than 100 times its size, as no recording does. Export it anew.", "[{\"code\":\"unpacksTooManyTimes\",\"count\":100}]" },
        { "This file is cut off or spoilt: it does not unpack to what was packed. Download it again.", "[{\"code\":\"corruptGzip\"}]" },
        { "This file is spoilt in the archive: its bytes do not match their checksum. Download the archive again.", "[{\"code\":\"corruptEntry\"}]" },
        { "This file cannot be taken out of the archive: it is spoilt, or packed in a way that is not read here. Unpack the archive and send the file by itself.", "[{\"code\":\"unreadableEntry\"}]" },
        { "The archive unpacks to more than 8 GiB; this file was left out. Send it by itself.", "[{\"code\":\"archiveUnpacksTooLarge\",\"count\":8}]" },
        { "This archive in the archive unpacks to more than 2 GiB. Unpack it and send its parts.", "[{\"code\":\"innerArchiveTooLarge\",\"count\":2}]" },
        { "The name of this file points outside the archive, as no honest name does. Send the file by itself.", "[{\"code\":\"unsafeName\"}]" },
        { "This file is locked with a password. Unpack the archive and send the file by itself.", "[{\"code\":\"passwordProtected\"}]" },
        { "Strava's list names this activity, but its file is not in the archive. Ask Strava for a new export.", "[{\"code\":\"missingFromArchive\"}]" },
        { "Written by hand on Strava: there is no file for it.", "[{\"code\":\"enteredByHand\"}]" },
        { "This is not a zip archive.", "[{\"code\":\"notAnArchive\"}]" },
        { "There are no FIT, GPX or TCX files in this archive. Check that it is the export of your activities.", "[{\"code\":\"emptyArchive\"}]" },
        { "This archive has more than 25,000 entries. Send its activities in several archives.", "[{\"code\":\"tooManyEntries\",\"count\":25000}]" },
        { "This archive is spoilt: its table of contents cannot be read. Download it again.", "[{\"code\":\"corruptArchive\"}]" },
        { "This archive is cut off: the table of contents at its end is missing. Download it again.", "[{\"code\":\"incompleteArchive\"}]" },
        { "The file holds more than what is read here; split it in the app that made it, and try again.", "[{\"code\":\"holdsTooMuch\"}]" },
        { "The file is damaged and nothing in it can be read; export it again from the device or app that made it.", "[{\"code\":\"damaged\"}]" },
        { "This file is cut off or damaged, and nothing usable is left. Export or download it again.", "[{\"code\":\"damaged\"}]" },
        { "There is nothing in this recording: it has neither points nor totals.", "[{\"code\":\"emptyRecording\"}]" },
        { "This file holds a description of a device, not an activity; it was left out.", "[{\"code\":\"notAnActivity\",\"content\":\"device\"}]" },
        { "This file holds device settings, not an activity; it was left out.", "[{\"code\":\"notAnActivity\",\"content\":\"deviceSettings\"}]" },
        { "This file holds sport settings, not an activity; it was left out.", "[{\"code\":\"notAnActivity\",\"content\":\"sportSettings\"}]" },
        { "This file holds a planned workout, not an activity; it was left out.", "[{\"code\":\"notAnActivity\",\"content\":\"workout\"}]" },
        { "This file holds a course to follow, not an activity; it was left out.", "[{\"code\":\"notAnActivity\",\"content\":\"course\"}]" },
        { "This file holds a schedule of workouts, not an activity; it was left out.", "[{\"code\":\"notAnActivity\",\"content\":\"schedule\"}]" },
        { "This file holds weight measurements, not an activity; it was left out.", "[{\"code\":\"notAnActivity\",\"content\":\"weight\"}]" },
        { "This file holds totals of many activities, not an activity; it was left out.", "[{\"code\":\"notAnActivity\",\"content\":\"totals\"}]" },
        { "This file holds goals, not an activity; it was left out.", "[{\"code\":\"notAnActivity\",\"content\":\"goals\"}]" },
        { "This file holds blood pressure measurements, not an activity; it was left out.", "[{\"code\":\"notAnActivity\",\"content\":\"bloodPressure\"}]" },
        { "This file holds a day's steps and heart rate, not an activity; it was left out.", "[{\"code\":\"notAnActivity\",\"content\":\"dailyMonitoring\"}]" },
        { "This file holds only a summary, not an activity; it was left out.", "[{\"code\":\"notAnActivity\",\"content\":\"summaryOnly\"}]" },
        { "This file holds segments to race on, not an activity; it was left out.", "[{\"code\":\"notAnActivity\",\"content\":\"segments\"}]" },
        { "This file holds something else, not an activity; it was left out.", "[{\"code\":\"notAnActivity\",\"content\":\"other\"}]" },
        { "This file holds a course, not an activity.", "[{\"code\":\"notAnActivity\",\"content\":\"course\"}]" },
        { "This file holds a workout, not an activity.", "[{\"code\":\"notAnActivity\",\"content\":\"workout\"}]" },
        { "This file holds no activity.", "[{\"code\":\"noActivity\"}]" },
        { "This file holds no points: neither a track nor a route.", "[{\"code\":\"noTrack\"}]" },
        { "This file holds waypoints only: no track and no route.", "[{\"code\":\"waypointsOnly\"}]" },
        { "The positions in this file are written with a comma (47,5) where GPX has a point (47.5). Export it again in another language.", "[{\"code\":\"decimalCommas\"}]" },
        { "No point in this file has a valid position. Export it again.", "[{\"code\":\"noValidPosition\"}]" },
        { "This file carries instructions that no TCX file needs, so it was not read. Export it again from your watch or app.", "[{\"code\":\"documentType\"}]" },
        { "This file has longer or more different tags than any recording does, so it was not read. Export it again from your watch or app.", "[{\"code\":\"unusualTags\"}]" },
        { "This file nests its parts deeper than any recording does, so it was not read. Export it again from your watch or app.", "[{\"code\":\"tooDeep\"}]" },
        { "This file holds more than 1,000 activities, the most that is read. Split it and try again.", "[{\"code\":\"tooManyActivities\",\"count\":1000}]" },
        { "This file holds more than 1,000,000 points, the most that is read. Split it and try again.", "[{\"code\":\"tooManyPoints\",\"count\":1000000}]" },
        { "This file holds more than 10,000 laps, the most that is read. Split it and try again.", "[{\"code\":\"tooManyLaps\",\"count\":10000}]" },
        { "The file does not match its own check number, so something in it may have changed; it was read all the same.", "[{\"code\":\"wrongChecksum\"}]" },
        { "The file is not as long as it says it is; what was there was read.", "[{\"code\":\"shorterThanStated\"}]" },
        { "The file is damaged; what came before the damage was read.", "[{\"code\":\"readUntilDamage\"}]" },
        { "This file is cut off or damaged; what comes before the break was read.", "[{\"code\":\"readUntilDamage\"}]" },
        { "Something that is not part of the recording follows it in the file; it was ignored.", "[{\"code\":\"trailingData\"}]" },
        { "This file does not quite keep to its format; it was read all the same.", "[{\"code\":\"notQuiteValid\"}]" },
        { "The recording was never finished on the device, so the file has no totals.", "[{\"code\":\"neverFinished\"}]" },
        { "The clock of the device was never set, so the date is not the real one.", "[{\"code\":\"clockNeverSet\"}]" },
        { "The points do not say when they were recorded.", "[{\"code\":\"noTimes\"}]" },
        { "The points go on for longer than the totals of the file say.", "[{\"code\":\"longerThanTotals\"}]" },
        { "1 point with a time outside the activity was left out.", "[{\"code\":\"pointsOutside\",\"count\":1}]" },
        { "1,234 points with times outside the activity were left out.", "[{\"code\":\"pointsOutside\",\"count\":1234}]" },
        { "1 point with a time before those already read was left out.", "[{\"code\":\"pointsBackInTime\",\"count\":1}]" },
        { "2 points with times before those already read were left out.", "[{\"code\":\"pointsBackInTime\",\"count\":2}]" },
        { "1 point without a time was left out.", "[{\"code\":\"pointsWithoutTime\",\"count\":1}]" },
        { "3 points without a time were left out.", "[{\"code\":\"pointsWithoutTime\",\"count\":3}]" },
        { "1 point without a valid position was left out.", "[{\"code\":\"pointsWithoutPosition\",\"count\":1}]" },
        { "4 points without a valid position were left out.", "[{\"code\":\"pointsWithoutPosition\",\"count\":4}]" },
        { "1 point whose clock went back was left out.", "[{\"code\":\"pointsBackInTime\",\"count\":1}]" },
        { "5 points whose clock went back were left out.", "[{\"code\":\"pointsBackInTime\",\"count\":5}]" },
        { "Only 7 of 1,200 points have a time, so this was read as a route.", "[{\"code\":\"fewPointsHaveTimes\",\"count\":7,\"total\":1200}]" },
        { "The times in this file are not those of a recording, so it was read as a route.", "[{\"code\":\"timesMadeUp\"}]" },
        { "The times in this file do not say which time zone they are of; they were read as UTC.", "[{\"code\":\"timesWithoutZone\"}]" },
        { "The day is the one in your own time zone.", "[{\"code\":\"zoneOfRunner\"}]" },
        { "Your own time zone does not fit where this was; the day is taken from America/Port-au-Prince, the nearest.", "[{\"code\":\"zoneOfPosition\",\"name\":\"America/Port-au-Prince\"}]" },
        { "The file calls this “trail: up. and down”; it was taken as a run.", "[{\"code\":\"sportNotKnown\",\"name\":\"trail: up. and down\"}]" },
        { "The file says 1,009.00 km (626.96 mi), but its positions come to 3.00 km (1.86 mi); 3.00 km (1.86 mi) was taken.", "[{\"code\":\"distancesDisagree\",\"distance\":1009000,\"positionDistance\":3000,\"usedDistance\":3000}]" },
        { "One position is far off the way; it was left out of the distance.", "[{\"code\":\"strayPositions\",\"count\":1}]" },
        { "There are 12 positions far off the way; they were left out of the distance.", "[{\"code\":\"strayPositions\",\"count\":12}]" },
        { "The file has positions for a part of the way only; the distance may be short.", "[{\"code\":\"positionsForPart\"}]" },
        { "The elevations in the file go up and down more than any run can; the climb was not taken from them.", "[{\"code\":\"impossibleElevations\"}]" },
        { "Most points in the file have no time, so there is no time for the whole.", "[{\"code\":\"mostPointsWithoutTime\"}]" },
        { "The points in the file are more than a week apart, so there is no time for the whole.", "[{\"code\":\"pointsTooFarApart\"}]" },
        { "This moves at 2,808 km/h (1,745 mph), faster than anyone runs.", "[{\"code\":\"fasterThanRunning\",\"speed\":780}]" },
        { "This moves at 36 km/h (22 mph), faster than anyone runs; it looks like a ride or a drive and was left out.", "[{\"code\":\"tooFastForRun\",\"speed\":10}]" },
        { "This is a bike ride; it was left out.", "[{\"code\":\"otherSport\",\"sport\":\"cycling\"}]" },
        { "This is a swim; it was left out.", "[{\"code\":\"otherSport\",\"sport\":\"swimming\"}]" },
        { "This is the change between two legs of a race; it was left out.", "[{\"code\":\"otherSport\",\"sport\":\"transition\"}]" },
        { "This is time on skis, skates or a snowboard; it was left out.", "[{\"code\":\"otherSport\",\"sport\":\"skiing\"}]" },
        { "This is time on the water; it was left out.", "[{\"code\":\"otherSport\",\"sport\":\"onWater\"}]" },
        { "This is a session in the gym; it was left out.", "[{\"code\":\"otherSport\",\"sport\":\"gym\"}]" },
        { "This is a drive; it was left out.", "[{\"code\":\"otherSport\",\"sport\":\"driving\"}]" },
        { "This is another sport; it was left out.", "[{\"code\":\"otherSport\",\"sport\":\"other\"}]" },
        { "This is a route without times, not a run; it is kept for your routes.", "[{\"code\":\"route\"}]" },
        { "There are neither times nor places in it; it was left out.", "[{\"code\":\"noTimesNoPositions\"}]" },
        { "There is no distance in it; it was left out.", "[{\"code\":\"noDistance\"}]" },
        { "The watch's clock was not set: the file says 18 July 1990. Write this run by hand: 10.25 km (6.37 mi), 1:02:53.", "[{\"code\":\"startsTooEarly\",\"date\":\"1990-07-18\",\"distance\":10250,\"time\":3773}]" },
        { "The watch's clock was wrong: the file says 3 January 2062. Write this run by hand: 10.25 km (6.37 mi).", "[{\"code\":\"startsInFuture\",\"date\":\"2062-01-03\",\"distance\":10250}]" },
        { "This very file is in your log already.", "[{\"code\":\"sameFile\"}]" },
        { "This run is in your log already.", "[{\"code\":\"sameRun\"}]" },
        { "A run that starts at the same time, but is not equally long, is in your log. Is this another run?", "[{\"code\":\"sameStartOtherDistance\"}]" },
        { "A run that overlaps with this one is in your log. Is this another run?", "[{\"code\":\"overlaps\"}]" },
        { "You wrote a run by hand for that day. Is this the file of it?", "[{\"code\":\"manualRunThatDay\"}]" },
        { "Left out, as you said.", "[{\"code\":\"leftOutByRunner\"}]" },
        { "Taken back.", "[{\"code\":\"undone\"}]" },
        { "Left in the log: you changed it since.", "[{\"code\":\"keptBecauseChanged\"}]" },
        { "This file could not be read because of a fault of ours; the log of the program says more. The other files were read.", "[{\"code\":\"fault\"}]" },
        { "The program ended each time it read this file. It is tried once more after the others.", "[{\"code\":\"stoppedProgram\"}]" },
        { "The program ended each time it read this file, also when it was tried once more; it was passed over.", "[{\"code\":\"stoppedProgramAgain\"}]" },
        { "The bytes of this file are no longer in the data folder.", "[{\"code\":\"notOnDisk\"}]" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Every_sentence_of_before_says_what_it_said(string sentence, string json) => Assert.Equal(json, EarlierReasons.ToJson(sentence));

    [Fact]
    public void Sentences_one_after_the_other_are_told_apart()
    {
        var all = Sentences.Select(row => (string)row[0]).ToList();
        var notices = EarlierReasons.Read(string.Join(' ', all));

        Assert.Equal(all.Select(sentence => Assert.Single(EarlierReasons.Read(sentence)!)), notices);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Somebody wrote this into the database by hand.")]
    [InlineData("Taken back.Taken back.")]
    [InlineData("Taken back. And more.")]
    [InlineData("This is a bike ride; it was left ou…")]
    public void Words_that_are_not_known_say_nothing(string? reason) => Assert.Null(EarlierReasons.Read(reason));

    [Fact]
    public void Every_code_is_written_and_read_by_its_name()
    {
        var notices = Enum.GetValues<FileNoticeCode>().Select(code => new FileNotice(code)).ToArray();

        Assert.Equal(notices, FileNoticeJson.Read(FileNoticeJson.Write(notices)));
        Assert.Equal("[{\"code\":\"undone\"}]", FileNoticeJson.Write([new(FileNoticeCode.Undone)]));
    }

    [Fact]
    public void The_figures_of_a_notice_come_back_as_they_were()
    {
        FileNotice[] notices =
        [
            new(FileNoticeCode.AscentsDisagree) { Climb = new Climb(9999), UsedClimb = new Climb(149.5) },
            new(FileNoticeCode.TimesDisagree) { Time = new Duration(2), UsedTime = new Duration(1797) },
            new(FileNoticeCode.WeeksRanOver) { Date = new DateOnly(2005, 10, 16), UsedDate = new DateOnly(2025, 6, 1) },
        ];

        Assert.Equal(notices, FileNoticeJson.Read(FileNoticeJson.Write(notices)));
    }
}
