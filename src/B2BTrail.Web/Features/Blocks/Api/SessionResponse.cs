using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

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
    IReadOnlyList<ReasonResponse> Why)
{
    internal static SessionResponse From(SessionDraft session, DistanceUnit unit, Guid? id) => new(
        id,
        session.Date,
        session.Kind,
        session.Distance.Metres,
        session.Ascent.Metres,
        session.Duration.Seconds,
        session.Workout,
        session.WarmUp.Minutes,
        session.CoolDown.Minutes,
        session.Effort?.Intensity,
        session.Effort is { Rpe: var rpe } ? new RpeResponse(rpe.From.Value, rpe.To.Value) : null,
        [.. session.Why.Select(r => new ReasonResponse(r.Code, ReasonText.For(r, session, unit), r.Value?.Metres, r.Limit?.Metres, r.Basis))]);
}
