namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>The days and weeks after a race on the way, or before the block, or one that nobody planned.</summary>
/// <param name="Day">Race day; below 0 before the block.</param>
/// <param name="Row">What follows it.</param>
/// <param name="Meters">The race's distance.</param>
internal sealed record RaceRecovery(DayIndex Day, RaceRecoveryRow Row, double Meters)
{
    /// <summary>The recovery from a race; null where it needs none. A race run as training counts as the next shorter one.</summary>
    internal static RaceRecovery? After(DayIndex day, double meters, RaceEffort effort)
    {
        var rows = Rules.AfterRace;
        int row = Math.Min(rows.Count - 1, rows.TakeWhile(r => meters > r.Meters).Count()) - (effort == RaceEffort.Training ? 1 : 0);
        return row < 0 ? null : new(day, rows[row], meters);
    }

    /// <summary>Whether there is no run on a day.</summary>
    internal bool IsRest(DayIndex day) => day > Day && day <= Day + Row.DaysWithoutRun;

    /// <summary>Whether a day is easy at most.</summary>
    internal bool IsEasy(DayIndex day) => day > Day && day <= Day + Row.DaysEasy;

    /// <summary>Whether there is no back-to-back on a day.</summary>
    internal bool IsWithoutPair(DayIndex day) => day > Day && day <= Day + Row.DaysWithoutPair;

    /// <summary>The most of a week as a share; null for the week of the race and those after the recovery.</summary>
    internal double? ShareOf(WeekIndex week)
    {
        // The week in which race day lies, or the days before the block, is not yet one after it.
        int after = (week.Start - Day - 1) / WeekIndex.Length;
        return week.Start > Day && after < Row.Weeks.Count ? Row.Weeks[after] : null;
    }
}
