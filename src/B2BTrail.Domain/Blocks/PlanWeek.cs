namespace B2BTrail.Domain.Blocks;

/// <summary>A training week of a plan as it stands.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="StartDate">Its first day.</param>
/// <param name="Phase">Where in the block it lies.</param>
/// <param name="Kind">What it is for now.</param>
/// <param name="WasKind">What it was for in the first plan.</param>
/// <param name="Days">One for each day, in order.</param>
public sealed record PlanWeek(int Number, DateOnly StartDate, Phase Phase, WeekKind Kind, WeekKind WasKind, IReadOnlyList<PlanDay> Days)
{
    /// <summary>The week counted from 0.</summary>
    internal WeekIndex Index => new(Number - 1);

    internal static PlanWeek Of(WeekDraft was, IReadOnlyList<PlanDay> days) =>
        new(was.Number, was.StartDate, was.Phase, KindOf(was.Kind, days), was.Kind, days);

    /// <summary>
    /// What a week is called by what is in it: a week of a pair that was torn apart is one of a long run, and without a long run one that
    /// steps back; any full week into which a pair was moved is a week of a pair.
    /// </summary>
    private static WeekKind KindOf(WeekKind was, IReadOnlyList<PlanDay> days) =>
        was is WeekKind.Race or WeekKind.Taper ? was
        : days.Any(d => d.Kind == SessionKind.PairFirst) ? WeekKind.Pair
        : was != WeekKind.Pair ? was
        : days.Any(d => d.Kind.IsLong && !d.Kind.IsPairDay) ? WeekKind.Long
        : WeekKind.StepBack;
}
