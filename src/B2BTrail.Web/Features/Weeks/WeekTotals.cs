using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Charts;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>A calendar week: what was planned and what was done, whole and by kind.</summary>
/// <param name="StartDate">Its first day.</param>
/// <param name="Planned">All that was planned.</param>
/// <param name="Done">All that was run.</param>
/// <param name="ByKind">The same, split; every kind of run is there, and the kinds and what was not planned add up to the whole.</param>
/// <param name="Unplanned">Runs that stood for no planned session.</param>
/// <param name="Mark">Step-back, taper or race, where most planned days of the week belong to such a training week; else null.</param>
public sealed record WeekTotals(
    DateOnly StartDate,
    Totals Planned,
    Totals Done,
    IReadOnlyDictionary<SessionKind, PlannedAndDone> ByKind,
    PlannedAndDone Unplanned,
    WeekKind? Mark)
{
    /// <summary>The pair's share of the planned distance; null where none is planned.</summary>
    public double? PlannedPairShare => Share(k => k.Planned, Planned);

    /// <summary>The pair's share of the distance that was run; null where not both its days were.</summary>
    public double? DonePairShare => ByKind[SessionKind.PairFirst].Done.Metres > 0 && ByKind[SessionKind.PairSecond].Done.Metres > 0
        ? Share(k => k.Done, Done)
        : null;

    /// <summary>What was run of the kinds in a part of the week's bar.</summary>
    public Totals DoneIn(BarPart part) => ByKind
        .Where(kind => SessionKindBars.PartOf(kind.Key) == part)
        .Aggregate(part == BarPart.Unplanned ? Unplanned.Done : default, (sum, kind) => sum + kind.Value.Done);

    private double? Share(Func<PlannedAndDone, Totals> side, Totals whole) => whole.Metres > 0
        ? (side(ByKind[SessionKind.PairFirst]).Metres + side(ByKind[SessionKind.PairSecond]).Metres) / whole.Metres
        : null;
}
