namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What can be wrong with a request.</summary>
public enum RequestProblemCode
{
    /// <summary>The block has no name.</summary>
    NoName,
    /// <summary>The name is longer than <see cref="BlockRequest.MaxNameLength"/>.</summary>
    NameTooLong,
    /// <summary>A choice is none of those that there are.</summary>
    UnknownChoice,
    /// <summary>A number lies outside its range.</summary>
    OutOfRange,
    /// <summary>A third day leaves no running day for mid-week.</summary>
    TooFewRunDaysForThirdDay,
    /// <summary>No pace, or one that nobody runs.</summary>
    NoPace,
    /// <summary>More than anyone runs in a week.</summary>
    MoreThanAnyWeek,
    /// <summary>The longest run is longer than the week.</summary>
    LongestRunOverWeek,
    /// <summary>The longest run is shorter than the shortest run worth planning.</summary>
    LongestRunTooShort,
    /// <summary>Two days are more than the week.</summary>
    TwoDaysOverWeek,
    /// <summary>The race is too short for back-to-backs.</summary>
    RaceTooShort,
    /// <summary>The race is longer than can be planned for.</summary>
    RaceTooLong,
    /// <summary>The race climbs more than any race on foot.</summary>
    RaceTooSteep,
    /// <summary>At the given pace the race takes more than a week.</summary>
    RaceTooSlow,
    /// <summary>The date is not on the weekday on which back-to-backs start.</summary>
    NotOnFirstDay,
    /// <summary>The target is too short to work towards.</summary>
    TargetTooShort,
    /// <summary>The time is too short for the shortest run at the given pace.</summary>
    TimeTooShortForAnyRun,
    /// <summary>The date lies in no year that can be planned.</summary>
    DateOutOfRange,
    /// <summary>The block would end before it starts.</summary>
    EndsBeforeStart,
    /// <summary>The block would end more than two years after its start.</summary>
    TooFarAway,
    /// <summary>Fewer training weeks than a block needs.</summary>
    TooFewWeeks,
    /// <summary>Race day is blocked.</summary>
    RaceDayBlocked,
    /// <summary>The back-to-back that is the target falls on a blocked day.</summary>
    TargetBlocked,
    /// <summary>The blocked days leave no two days in a row for a back-to-back.</summary>
    NoPairFree,
    /// <summary>The blocked days leave more than four weeks without a run.</summary>
    TooLongWithoutRun,
    /// <summary>The blocked days leave a week without running that has days free.</summary>
    EmptyWeekFromBlockedDays,
    /// <summary>From so short a week a later one would have no running.</summary>
    EmptyWeekFromShortWeek,
    /// <summary>A reason is given for days off, but no days.</summary>
    ReasonWithoutDaysOff,
    /// <summary>More days off than what could be done before them still tells.</summary>
    TooLongOffBeforeStart,
    /// <summary>The longest run is dated after the start of the block.</summary>
    LongestRunInFuture,
    /// <summary>The longest run is too old to start from.</summary>
    LongestRunTooOld,
    /// <summary>The last race lies after the start, or too long before it.</summary>
    LastRaceNotRecent,
    /// <summary>More climb than any week of running has.</summary>
    TooMuchClimb,
    /// <summary>Fewer weekdays are free than runs are wanted.</summary>
    TooFewOpenWeekdays,
    /// <summary>A day of the back-to-back is never free.</summary>
    PairDayClosed,
    /// <summary>A span ends before it starts.</summary>
    SpanEndsBeforeStart,
    /// <summary>A span overlaps another.</summary>
    SpansOverlap,
    /// <summary>More races than a block can hold.</summary>
    TooManyRaces,
    /// <summary>A race on the way lies outside of the block.</summary>
    RaceOutsideBlock,
    /// <summary>Two races lie on one day.</summary>
    RacesOnOneDay,
    /// <summary>A race on the way lies on a day that is blocked.</summary>
    RaceOnBlockedDay,
    /// <summary>A race in earnest lies too near the goal.</summary>
    RaceTooNearGoal,
    /// <summary>A race in earnest is more than twice the longest run.</summary>
    RaceTooLongToRace,
    /// <summary>Nothing at all could be run.</summary>
    NothingToRun,
}
