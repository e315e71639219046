using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>A generated block: every day from the first training week's start to the last day has exactly one session.</summary>
/// <param name="Step">The step in which distances are rounded; every session is a whole number of it.</param>
/// <param name="PairTarget">The pair that was asked for and the largest that the plan reaches.</param>
/// <param name="LimitsThatBound">The limits that held the pair down, most often first.</param>
/// <param name="Weeks">The training weeks, each from the day after the pair, or after its third day.</param>
public sealed record BlockDraft(
    Distance Step,
    PairTarget PairTarget,
    IReadOnlyList<BoundLimit> LimitsThatBound,
    IReadOnlyList<WeekDraft> Weeks)
{
    /// <summary>Below this share of the asked pair a plan does not count as reaching it (an estimate of ours).</summary>
    public const double FeasibleShare = 0.85;

    // Sums of steps differ in their last digits; a pair that reaches the share exactly must not fall short of it by those.
    private const double Millimetre = 0.001;

    /// <summary>The first day of the first training week.</summary>
    public DateOnly StartDate => Weeks[0].StartDate;

    /// <summary>Race day, or the last day of the closing step-back week.</summary>
    public DateOnly EndDate => Weeks[^1].Sessions[^1].Date;

    /// <summary>Whether the plan reaches at least <see cref="FeasibleShare"/> of the pair that was asked for.</summary>
    public bool IsFeasible => Reaches(PairTarget.Reached.Metres, PairTarget.Asked.Metres);

    /// <summary>The largest pair that is late enough to count; null where there is none.</summary>
    public PairDraft? LargestPair => Weeks.Select(week => week.Pair).OfType<PairDraft>()
        .Where(pair => EndDate.DayNumber - pair.Second.Date.DayNumber <= RuleBook.Number(RuleCode.PairStillCounts))
        .MaxBy(pair => pair.Total.Metres);

    /// <summary>Whether a pair of so many metres counts as reaching what was asked.</summary>
    public static bool Reaches(double metres, double asked) => metres >= (FeasibleShare * asked) - Millimetre;
}
