namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>Time off, and what the specification makes of it.</summary>
/// <param name="From">Its first day; below 0 before the block.</param>
/// <param name="Back">The day after its last.</param>
/// <param name="IsInjury">Whether an injury fell into it: one row lower.</param>
internal sealed record TimeOffFacts(int From, int Back, bool IsInjury)
{
    private static readonly (int Days, double Share, int NoPair, int RegainedIn)[] Table =
        [(4, 0.90, 7, 2), (8, 0.75, 14, 4), (15, 0.60, 21, 5), (29, 0.50, 28, 6)];

    internal int Days => Back - From;

    /// <summary>The share of before with which the runner starts again.</summary>
    internal double Share => Row.Share;

    /// <summary>The first day on which a pair or a hard session may come.</summary>
    internal int FullAgain => Back + Row.NoPair;

    /// <summary>In which week of the way back the week from before is reached about.</summary>
    internal int RegainedIn => Row.RegainedIn;

    /// <summary>The first training week of the way back: the one that begins within a day of the return, or the next.</summary>
    internal int FirstWeek => Back <= 0 ? 0 : (Back + 5) / 7;

    private (int Days, double Share, int NoPair, int RegainedIn) Row =>
        Table[Math.Min(Table.Length - 1, Table.Count(row => Days >= row.Days) - 1 + (IsInjury ? 1 : 0))];

    internal bool Holds(int day) => day >= From && day < Back;

    /// <summary>What a week, or its long run, may be of what it was before; from 1 on the way back is over.</summary>
    internal double ShareIn(int week) => Share * Math.Pow(1.15, Math.Max(0, week - FirstWeek));
}
