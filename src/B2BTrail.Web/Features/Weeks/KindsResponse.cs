namespace B2BTrail.Web.Features.Weeks;

/// <summary>A week split by kind; the kinds add up to the week.</summary>
public sealed record KindsResponse(
    KindResponse PairFirst, KindResponse PairSecond, KindResponse Long, KindResponse Quality, KindResponse Easy, KindResponse Race, KindResponse Unplanned);
