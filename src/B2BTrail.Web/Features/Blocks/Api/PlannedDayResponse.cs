using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>A day of a plan in short.</summary>
public sealed record PlannedDayResponse(SessionKind Kind, Workout? Workout, double DistanceMeters, long Seconds)
{
    internal static PlannedDayResponse Of(StandingSession session) => new(session.Kind, session.Workout, session.Distance.Meters, session.Duration.Seconds);

    internal static PlannedDayResponse Of(SessionDraft day) => new(day.Kind, day.Workout, day.Distance.Meters, day.Duration.Seconds);
}
