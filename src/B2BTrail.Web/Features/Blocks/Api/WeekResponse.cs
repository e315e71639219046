using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>A training week as the API answers it. Its distance, gain and time are the sums of its sessions, a race among them, as on the screen.</summary>
public sealed record WeekResponse(
    int Number,
    DateOnly StartDate,
    Phase Phase,
    WeekKind Kind,
    WeekRole? Role,
    string Purpose,
    double DistanceMeters,
    double AscentMeters,
    long Seconds,
    PairResponse? Pair,
    IReadOnlyList<SessionResponse> Sessions)
{
    internal static WeekResponse From(WeekDraft week, UnitText text, IEnumerable<Guid?> sessionIds) => new(
        week.Number,
        week.StartDate,
        week.Phase,
        week.Kind,
        week.Role,
        SessionPurposeText.Of(week),
        week.Sessions.Sum(session => session.Distance.Meters),
        week.Sessions.Sum(session => session.Ascent.Meters),
        week.Sessions.Sum(session => session.Duration.Seconds),
        week.Pair is { } pair
            ? new PairResponse(pair.First.Date, pair.First.Distance.Meters, pair.Second.Distance.Meters, pair.Third?.Distance.Meters, pair.Ratio, pair.ShareOfWeek)
            : null,
        [.. week.Sessions.Zip(sessionIds, (session, id) => SessionResponse.From(session, text, id))]);
}
