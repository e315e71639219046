using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Charts;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>A calendar week, or a month of a range that has too many weeks to be told apart: what was planned and what was done, whole and by kind.</summary>
/// <param name="StartDate">Its first day.</param>
/// <param name="Planned">All that was planned.</param>
/// <param name="Done">All that was run.</param>
/// <param name="ByKind">The same, split; every kind of run is there, and the kinds and what was not planned add up to the whole.</param>
/// <param name="Unplanned">Runs that stood for no planned session.</param>
/// <param name="Mark">Step-back, taper or race, where most planned days of the week belong to such a training week; else null, as for every month.</param>
public sealed record WeekTotals(
    DateOnly StartDate,
    Totals Planned,
    Totals Done,
    IReadOnlyDictionary<SessionKind, PlannedAndDone> ByKind,
    PlannedAndDone Unplanned,
    WeekKind? Mark)
{
    /// <summary>Whether it is a month.</summary>
    public bool IsMonth { get; init; }

    /// <summary>How many of its days are of a plan that is followed, rest days among them.</summary>
    public int PlannedDays { get; init; }

    /// <summary>Whether it is a month of which the plan covers a part only: what was run in all of it does not compare with that.</summary>
    public bool IsPartlyPlanned => IsMonth && PlannedDays > 0 && PlannedDays < EndDate.Day;

    /// <summary>Its last day.</summary>
    public DateOnly EndDate => IsMonth ? StartDate.AddMonths(1).AddDays(-1) : StartDate.AddDays(6);

    /// <summary>The back-to-back that starts in it, or of a month all days of back-to-backs that were run in it; null where none was.</summary>
    public WeekPair? Pair { get; init; }

    /// <summary>What was run as day 2 of a back-to-back that started the week before: here, a run like others.</summary>
    public Totals OfEarlierPair { get; init; }

    /// <summary>How many of its runs have no time: their distance counts, and the time of the week is that of the others.</summary>
    public int Untimed { get; init; }

    /// <summary>What was run in a part of the week's bar; the parts add up to the week.</summary>
    public Totals DoneIn(BarPart part) => part switch
    {
        BarPart.PairSecond => Of(part) - OfEarlierPair,
        BarPart.Other => Of(part) + OfEarlierPair,
        BarPart.Unplanned => Of(part) + Unplanned.Done,
        _ => Of(part),
    };

    private Totals Of(BarPart part) => ByKind
        .Where(kind => SessionKindBars.PartOf(kind.Key) == part)
        .Aggregate(default(Totals), (sum, kind) => sum + kind.Value.Done);
}
