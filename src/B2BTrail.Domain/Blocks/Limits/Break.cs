namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>
/// Days in a row without a run, less the rest days that were planned at both ends: time off from four days on, whether it was known in
/// advance or happened.
/// </summary>
/// <param name="From">The first day off; below 0 where it lies before the block.</param>
/// <param name="Back">The day after the last day off.</param>
/// <param name="IsInjury">Whether an injury or a red light fell into it.</param>
/// <param name="Eased">What easy running only, in place of none, leaves; null for days without a run.</param>
internal sealed record Break(DayIndex From, DayIndex Back, bool IsInjury, TimeOffRow? Eased = null)
{
    /// <summary>How many days it lasts.</summary>
    internal int Days => Back - From;

    /// <summary>What time off of that length means; one row lower after an injury.</summary>
    internal TimeOffRow Row { get; } = Eased ?? RowOf(Back - From, IsInjury);

    /// <summary>The share of the longest run from which sessions grow again: easy running only leaves no less of it than none at all.</summary>
    internal double ShareOfLong => RowOf(Days, IsInjury).Share;

    /// <summary>The first day on which a back-to-back, a hard session or downhill practice may come again.</summary>
    internal DayIndex FullAgain => Back + Row.DaysWithoutPair;

    private static TimeOffRow RowOf(int days, bool injured)
    {
        var rows = Rules.AfterTimeOff;
        return rows[Math.Clamp(rows.Count(row => days >= row.Days) - 1 + (injured ? 1 : 0), 0, rows.Count - 1)];
    }
}
