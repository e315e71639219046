using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>A calendar week: what was planned and what was done, whole and by kind.</summary>
/// <param name="StartDate">Its first day.</param>
/// <param name="Planned">All that was planned.</param>
/// <param name="Done">All that was run.</param>
/// <param name="ByKind">The same, split; every kind is there, and the kinds add up to the whole.</param>
/// <param name="Mark">Step-back, taper or race, where most planned days of the week belong to such a training week; else null.</param>
public sealed record WeekTotals(
    DateOnly StartDate, Totals Planned, Totals Done, IReadOnlyDictionary<WeekPart, PlannedAndDone> ByKind, WeekKind? Mark)
{
    /// <summary>The pair's share of the planned distance; null where none is planned.</summary>
    public double? PlannedPairShare => Share(k => k.Planned, Planned);

    /// <summary>The pair's share of the distance that was run; null where not both its days were.</summary>
    public double? DonePairShare => ByKind[WeekPart.PairFirst].Done.Metres > 0 && ByKind[WeekPart.PairSecond].Done.Metres > 0
        ? Share(k => k.Done, Done)
        : null;

    private double? Share(Func<PlannedAndDone, Totals> side, Totals whole) => whole.Metres > 0
        ? (side(ByKind[WeekPart.PairFirst]).Metres + side(ByKind[WeekPart.PairSecond]).Metres) / whole.Metres
        : null;
}
