namespace B2BTrail.Domain.Runs;

/// <summary>What there is to say of a file. Kept by name: a member may be added, never renamed.</summary>
public enum FileNoticeCode
{
    // The file cannot be read.
    /// <summary>There is nothing in the file.</summary>
    Empty,

    /// <summary>The file is of no kind that is read.</summary>
    UnknownKind,

    /// <summary>A web page was saved in place of an activity.</summary>
    WebPage,

    /// <summary>A zip archive where an activity is expected.</summary>
    Archive,

    /// <summary>A map for Google Earth (KML or KMZ) with nothing in it to be read.</summary>
    GoogleEarth,

    /// <summary>Packed with gzip more than <see cref="FileNotice.Count"/> times.</summary>
    TooManyGzipLayers,

    /// <summary>More than <see cref="FileNotice.Count"/> MiB.</summary>
    TooLarge,

    /// <summary>Unpacks to more than <see cref="FileNotice.Count"/> MiB.</summary>
    UnpacksTooLarge,

    /// <summary>Unpacks to more than <see cref="FileNotice.Count"/> times its size.</summary>
    UnpacksTooManyTimes,

    /// <summary>Does not unpack to what was packed with gzip.</summary>
    CorruptGzip,

    /// <summary>Incomplete or corrupt, and nothing usable is left.</summary>
    Damaged,

    /// <summary>A FIT file with more in it than is read.</summary>
    HoldsTooMuch,

    /// <summary>A recording with neither points nor totals, though it has the frame of one.</summary>
    EmptyRecording,

    /// <summary>A Training Center file without an activity.</summary>
    NoActivity,

    /// <summary>A GPX file with neither a track nor a route.</summary>
    NoTrack,

    /// <summary>A GPX file with a track or a route that has no points.</summary>
    EmptyTrack,

    /// <summary>A GPX file with waypoints only.</summary>
    WaypointsOnly,

    /// <summary>Positions are written with a comma where GPX has a point.</summary>
    DecimalCommas,

    /// <summary>No point has a valid position.</summary>
    NoValidPosition,

    /// <summary>An XML file that defines entities.</summary>
    DocumentType,

    /// <summary>An XML file with longer or more different tags than any recording has.</summary>
    UnusualTags,

    /// <summary>An XML file that nests its parts deeper than any recording does.</summary>
    TooDeep,

    /// <summary>More than <see cref="FileNotice.Count"/> activities.</summary>
    TooManyActivities,

    /// <summary>More than <see cref="FileNotice.Count"/> points.</summary>
    TooManyPoints,

    /// <summary>More than <see cref="FileNotice.Count"/> laps.</summary>
    TooManyLaps,

    // An archive, or a file in it, cannot be read.
    /// <summary>The file is not a zip archive.</summary>
    NotAnArchive,
    /// <summary>There are no activity files in the archive.</summary>
    EmptyArchive,
    /// <summary>The archive has more than <see cref="FileNotice.Count"/> entries.</summary>
    TooManyEntries,
    /// <summary>The table of contents of the archive cannot be read.</summary>
    CorruptArchive,
    /// <summary>The table of contents at the end of the archive is missing.</summary>
    IncompleteArchive,
    /// <summary>The archive unpacks to more than <see cref="FileNotice.Count"/> GiB; this file is past that.</summary>
    ArchiveUnpacksTooLarge,
    /// <summary>An archive in the archive unpacks to more than <see cref="FileNotice.Count"/> GiB.</summary>
    InnerArchiveTooLarge,
    /// <summary>The bytes of the file do not match the checksum in the archive.</summary>
    CorruptEntry,
    /// <summary>The file cannot be unpacked from the archive.</summary>
    UnreadableEntry,
    /// <summary>The name of the file points outside the archive.</summary>
    UnsafeName,
    /// <summary>The file is encrypted with a password.</summary>
    PasswordProtected,
    /// <summary>Strava's list names the activity, but its file is not in the archive.</summary>
    MissingFromArchive,
    /// <summary>The bytes of the file are no longer in the data folder.</summary>
    NotOnDisk,

    // The file holds no activity.
    /// <summary>The file holds something else: <see cref="FileNotice.Content"/>.</summary>
    NotAnActivity,

    /// <summary>Entered by hand on Strava, without a file, and the list does not tell all of it.</summary>
    EnteredByHand,

    // The file was read, but something is odd.
    /// <summary>The file does not match its own checksum.</summary>
    WrongChecksum,

    /// <summary>The file is shorter than it says it is.</summary>
    ShorterThanStated,

    /// <summary>The file is incomplete or corrupt; it was read up to there.</summary>
    ReadUntilDamage,

    /// <summary>Something that is not part of the recording follows it.</summary>
    TrailingData,

    /// <summary>The file does not quite keep to its format.</summary>
    NotQuiteValid,

    /// <summary>The recording was never finished on the device, so there are no totals.</summary>
    NeverFinished,

    /// <summary>The clock of the device was never set.</summary>
    ClockNeverSet,

    /// <summary>The receiver's count of weeks ran over; the start was moved from <see cref="FileNotice.Date"/> by 1,024 weeks to <see cref="FileNotice.UsedDate"/>.</summary>
    WeeksRanOver,

    /// <summary>The totals of the file start at another time than its points, from which the start was taken.</summary>
    StartDisagrees,

    /// <summary>No point says when it was recorded.</summary>
    NoTimes,

    /// <summary>The points go on for longer than the totals say.</summary>
    LongerThanTotals,

    /// <summary><see cref="FileNotice.Count"/> points with times outside the activity were left out.</summary>
    PointsOutside,

    /// <summary><see cref="FileNotice.Count"/> points whose clock went back were left out.</summary>
    PointsBackInTime,

    /// <summary><see cref="FileNotice.Count"/> points with times that do not fit those of the others were left out.</summary>
    PointsWithOddTime,

    /// <summary>The clock was set during the recording; the times of one part were moved to those of the other.</summary>
    ClockSetMeanwhile,

    /// <summary><see cref="FileNotice.Count"/> points without a time were left out.</summary>
    PointsWithoutTime,

    /// <summary><see cref="FileNotice.Count"/> points without a valid position were left out.</summary>
    PointsWithoutPosition,

    /// <summary><see cref="FileNotice.Count"/> of <see cref="FileNotice.Total"/> points have a time, so it was read as a route.</summary>
    FewPointsHaveTimes,

    /// <summary><see cref="FileNotice.Count"/> of <see cref="FileNotice.Total"/> points have a time that cannot be read, so it was read as a route.</summary>
    TimesUnreadable,

    /// <summary>A route that somebody planned, whatever times it has.</summary>
    PlannedRoute,

    /// <summary>The times are not those of a recording, so it was read as a route.</summary>
    TimesMadeUp,

    /// <summary>The times name no time zone and were read as UTC.</summary>
    TimesWithoutZone,

    /// <summary>The day is the one in the runner's time zone.</summary>
    ZoneOfRunner,

    /// <summary>Another clock than the runner's holds at the place; the day is the one in <see cref="FileNotice.Name"/>.</summary>
    ZoneOfPosition,

    /// <summary>The file calls its sport <see cref="FileNotice.Name"/>, which says nothing; it was taken as a run.</summary>
    SportNotKnown,

    /// <summary>The file's <see cref="FileNotice.Distance"/> is far from that of its positions.</summary>
    DistancesDisagree,

    /// <summary><see cref="FileNotice.Count"/> positions far off the way were left out.</summary>
    StrayPositions,

    /// <summary><see cref="FileNotice.Count"/> elevations that nobody gets to in the time were left out.</summary>
    OddElevations,

    /// <summary>The file's elevation gain, <see cref="FileNotice.Climb"/>, cannot be; that of its points, <see cref="FileNotice.UsedClimb"/>, was used, or none where they have none.</summary>
    AscentsDisagree,

    /// <summary>The like of <see cref="AscentsDisagree"/> on the way down.</summary>
    DescentsDisagree,

    /// <summary>The file's <see cref="FileNotice.Distance"/> is far from what the device counted, <see cref="FileNotice.UsedDistance"/>, which was used.</summary>
    CountDisagrees,

    /// <summary>The file's total <see cref="FileNotice.Time"/> is far from that of its points, <see cref="FileNotice.UsedTime"/>, which was used.</summary>
    TimesDisagree,

    /// <summary>There are positions for a part of the way only; the distance may be short.</summary>
    PositionsForPart,

    /// <summary>The elevations go up and down more than any run can; there is no elevation gain.</summary>
    ImpossibleElevations,

    /// <summary>Most points have no time, so there is no time for the whole.</summary>
    MostPointsWithoutTime,

    /// <summary>All points have the same time, so there is no time for the whole.</summary>
    AllPointsOneTime,

    /// <summary>The points are more than a week apart, so there is no time for the whole.</summary>
    PointsTooFarApart,

    /// <summary>It moves at <see cref="FileNotice.Speed"/>, faster than anyone runs.</summary>
    FasterThanRunning,

    /// <summary>Strava's list is corrupt or too long; some titles and descriptions may be missing.</summary>
    ListIncomplete,
    /// <summary>Strava's list names no files; titles and descriptions are missing.</summary>
    ListWithoutFiles,
    /// <summary>The archive holds <see cref="FileNotice.Count"/> files that are no activities, among them <see cref="FileNotice.Name"/>.</summary>
    OtherFilesInArchive,

    // The activity is not taken as a run.
    /// <summary>It is of another sport: <see cref="FileNotice.Sport"/>, which the file calls <see cref="FileNotice.Name"/> where that says more.</summary>
    OtherSport,
    /// <summary>The file calls its sport <see cref="FileNotice.Name"/>, which is not known; null where it has a number only.</summary>
    SportUnclear,
    /// <summary>The sport is not known, and it moves at <see cref="FileNotice.Speed"/>, faster than anyone runs.</summary>
    TooFastForRun,
    /// <summary>A route without times.</summary>
    Route,
    /// <summary>There are neither times nor positions.</summary>
    NoTimesNoPositions,
    /// <summary>There is no distance.</summary>
    NoDistance,
    /// <summary>It has positions or distances, but never moves.</summary>
    NeverMoved,
    /// <summary>It has a distance that is past all that is taken.</summary>
    DistanceTooFar,
    /// <summary>It starts on <see cref="FileNotice.Date"/>, before the clock was set; <see cref="FileNotice.Distance"/> and <see cref="FileNotice.Time"/> are good.</summary>
    StartsTooEarly,
    /// <summary>It starts on <see cref="FileNotice.Date"/>, in the future; <see cref="FileNotice.Distance"/> and <see cref="FileNotice.Time"/> are good.</summary>
    StartsInFuture,
    /// <summary>
    /// It starts on <see cref="FileNotice.Date"/>, before there were such files: 1,024 weeks before <see cref="FileNotice.UsedDate"/>, to
    /// which a receiver's count of weeks runs over. The runner is asked.
    /// </summary>
    WeeksMayHaveRunOver,

    // What the import found.
    /// <summary>This very file made a run that is in the log.</summary>
    SameFile,
    /// <summary>
    /// This very file made a run that is in the log, with other figures than are read in it now: those that differ are named, the ones
    /// read now as used. Where none of them is named, the start differs.
    /// </summary>
    ReadDifferently,
    /// <summary>The runner took the figures that are read now; the figures are those of <see cref="ReadDifferently"/>.</summary>
    NewReadingTaken,
    /// <summary>This very file made a run that is in the log; <see cref="FileNotice.Count"/> activities are read in it now, not <see cref="FileNotice.Total"/>.</summary>
    OtherNumberOfActivities,
    /// <summary>The run is in the log.</summary>
    SameRun,
    /// <summary>A run that starts at the same time, but has another distance, is in the log.</summary>
    SameStartOtherDistance,
    /// <summary>A run that overlaps with it is in the log.</summary>
    Overlaps,
    /// <summary>Entered by hand on Strava, and a run like it is in the log.</summary>
    EnteredAlready,
    /// <summary>A run was written by hand for that day.</summary>
    ManualRunThatDay,
    /// <summary>The runner left it out.</summary>
    LeftOutByRunner,
    /// <summary>The import was undone.</summary>
    Undone,
    /// <summary>The import was undone, but the run stayed: the runner had changed it.</summary>
    KeptBecauseChanged,
    /// <summary>A fault of the program; the log of the program says more.</summary>
    Fault,
    /// <summary>The program ended each time it read the file; it is tried once more after the others.</summary>
    StoppedProgram,
    /// <summary>The program ended each time it read the file, also when it was tried once more.</summary>
    StoppedProgramAgain,
}
