using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Api;

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
        week.Distance.Metres,
        week.Ascent.Metres,
        week.Duration.Seconds,
        week.Pair is { } pair
            ? new PairResponse(pair.First.Date, pair.First.Distance.Metres, pair.Second.Distance.Metres, pair.Third?.Distance.Metres, pair.Ratio, pair.ShareOfWeek)
            : null,
        [.. week.Sessions.Zip(sessionIds, (session, id) => SessionResponse.From(session, text, id))]);
}
