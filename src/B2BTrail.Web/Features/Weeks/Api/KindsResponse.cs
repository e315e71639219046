using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Weeks.Api;

/// <summary>A week split by kind, one member for each kind that is run or walked; the kinds add up to the week.</summary>
public sealed record KindsResponse(
    KindResponse PairFirst, KindResponse PairSecond, KindResponse Long, KindResponse Quality, KindResponse Easy, KindResponse Race, KindResponse Unplanned)
{
    internal static KindsResponse From(WeekTotals week) => new(
        KindResponse.From(week.ByKind[SessionKind.PairFirst]),
        KindResponse.From(week.ByKind[SessionKind.PairSecond]),
        KindResponse.From(week.ByKind[SessionKind.Long]),
        KindResponse.From(week.ByKind[SessionKind.Quality]),
        KindResponse.From(week.ByKind[SessionKind.Easy]),
        KindResponse.From(week.ByKind[SessionKind.Race]),
        KindResponse.From(week.Unplanned));
}
