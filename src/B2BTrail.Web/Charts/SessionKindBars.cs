using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Charts;

/// <summary>Tells which part of a week's bar, and which column of the table beside it, the sessions of a kind belong to.</summary>
public static class SessionKindBars
{
    /// <summary>The part of a kind. A rest day asks for no run, so whatever was done on it was not planned.</summary>
    public static BarPart PartOf(SessionKind kind) =>
        kind == SessionKind.PairFirst ? BarPart.PairFirst
        : kind == SessionKind.PairSecond ? BarPart.PairSecond
        : !kind.IsOnFoot ? BarPart.Unplanned
        : kind.IsLong || !kind.CountsAsDistance ? BarPart.Single
        : BarPart.Other;
}
