using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>A generated block: from the first training week's start to its end each day has one session, see <see cref="OneSessionPerDay"/>.</summary>
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
    /// <summary>The rules that it was made by, and by which its plan is judged; the first where it does not say.</summary>
    public Generation Generation { get; init; } = Generation.First;

    /// <summary>What the runner is told of the plan beside its limits.</summary>
    public IReadOnlyList<PlanNotice> Notices { get; init; } = [];

    /// <summary>The first day of the first training week.</summary>
    public DateOnly StartDate => Weeks[0].StartDate;

    /// <summary>Race day, or the last day of the closing step-back week.</summary>
    public DateOnly EndDate => Weeks[^1].Sessions[^1].Date;

    /// <summary>Whether another draft asks for the same, day by day; reasons are not compared.</summary>
    public bool AsksTheSameAs(BlockDraft other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(this, other) || Days(this).SequenceEqual(Days(other));

        static IEnumerable<(DateOnly, SessionKind, Workout?, Distance, Climb, Duration)> Days(BlockDraft draft) => draft.Weeks
            .SelectMany(week => week.Sessions)
            .Select(session => (session.Date, session.Kind, session.Workout, session.Distance, session.Ascent, session.Duration));
    }
}
