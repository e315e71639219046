using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Api;

public sealed record SessionResponse(
    Guid? Id,
    DateOnly Date,
    SessionKind Kind,
    double DistanceMeters,
    double AscentMeters,
    long Seconds,
    Workout? Workout,
    double WarmUpMinutes,
    double CoolDownMinutes,
    Intensity? Intensity,
    RpeResponse? Rpe,
    SessionPurpose? Purpose,
    string? PurposeText,
    StructureResponse? Structure,
    EstimateResponse? Estimate,
    IReadOnlyList<ExtraResponse> Extras,
    IReadOnlyList<ReasonResponse> Why)
{
    internal static SessionResponse From(SessionDraft session, UnitText text, Guid? id) => new(
        id,
        session.Date,
        session.Kind,
        session.Distance.Meters,
        session.Ascent.Meters,
        session.Duration.Seconds,
        session.Workout,
        session.WarmUp.Minutes,
        session.CoolDown.Minutes,
        session.Effort?.Intensity,
        session.Effort is { Rpe: var rpe } ? new RpeResponse(rpe.From.Value, rpe.To.Value) : null,
        session.Purpose,
        SessionPurposeText.Of(session),
        StructureResponse.From(session),
        EstimateResponse.From(session, text),
        ExtraResponse.Of(session),
        [.. session.Why.Select(reason => ReasonResponse.From(reason, session, text))]);
}
