using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>A training week of a plan as it stands.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="StartDate">Its first day.</param>
/// <param name="Phase">Where in the block it lies.</param>
/// <param name="Kind">What it is for now.</param>
/// <param name="WasKind">What it was for in the first plan.</param>
/// <param name="Sessions">Its sessions, by date.</param>
public sealed record PlanWeek(int Number, DateOnly StartDate, Phase Phase, WeekKind Kind, WeekKind WasKind, IReadOnlyList<StandingSession> Sessions)
{
    /// <summary>The week counted from 0.</summary>
    internal WeekIndex Index => new(Number - 1);

    /// <summary>Its last day.</summary>
    public DateOnly EndDate => Sessions[^1].Date;

    /// <summary>The sessions of each date, in order.</summary>
    internal IEnumerable<IGrouping<DateOnly, StandingSession>> ByDate => Sessions.GroupBy(session => session.Date);

    internal static PlanWeek Of(WeekDraft was, IReadOnlyList<StandingSession> sessions, IEnumerable<StandingSession> weekBefore) =>
        new(was.Number, was.StartDate, was.Phase, KindOf(was, sessions, weekBefore), was.Kind, sessions);

    /// <summary>
    /// What a week is called by what is in it: a week of a pair that was torn apart is one of a long run, and without a long run one that
    /// steps back; any full week into which a pair was moved is a week of a pair; a step back that days off or the runner made larger than the week before it
    /// is one of a long run.
    /// </summary>
    private static WeekKind KindOf(WeekDraft was, IReadOnlyList<StandingSession> sessions, IEnumerable<StandingSession> weekBefore) =>
        was.Kind is WeekKind.Race or WeekKind.Taper ? was.Kind
        : sessions.Any(s => s.Kind == SessionKind.PairFirst) ? WeekKind.Pair
        : was.Kind == WeekKind.StepBack && HasGrown(was, sessions, weekBefore) && sessions.Any(s => s.Kind.IsLong) ? WeekKind.Long
        : was.Kind != WeekKind.Pair ? was.Kind
        : sessions.Any(s => s.Kind.IsLong && !s.Kind.IsPairDay) ? WeekKind.Long
        : WeekKind.StepBack;

    /// <summary>Whether a week holds more than it did at first by the share of a day and more, and more than the week before it: less is an edit, not another week.</summary>
    private static bool HasGrown(WeekDraft was, IEnumerable<StandingSession> sessions, IEnumerable<StandingSession> weekBefore) =>
        Meters(sessions) is var meters && meters * WeekIndex.Length > was.Distance.Meters * (WeekIndex.Length + 1) && meters > Meters(weekBefore) + Tolerance.Meter;

    private static double Meters(IEnumerable<StandingSession> sessions) => sessions.Where(s => s.Kind.CountsAsDistance).Sum(s => s.Distance.Meters);
}
