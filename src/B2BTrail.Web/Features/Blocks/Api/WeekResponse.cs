using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Blocks.Api;

public sealed record WeekResponse(
    int Number,
    DateOnly StartDate,
    Phase Phase,
    WeekKind Kind,
    double DistanceMeters,
    double AscentMeters,
    long Seconds,
    PairResponse? Pair,
    IReadOnlyList<SessionResponse> Sessions)
{
    internal static WeekResponse From(WeekDraft week, DistanceUnit unit, IEnumerable<Guid?> sessionIds) => new(
        week.Number,
        week.StartDate,
        week.Phase,
        week.Kind,
        week.Distance.Metres,
        week.Ascent.Metres,
        week.Duration.Seconds,
        week.Pair is { } pair
            ? new PairResponse(pair.First.Date, pair.First.Distance.Metres, pair.Second.Distance.Metres, pair.Third?.Distance.Metres, pair.Ratio, pair.ShareOfWeek)
            : null,
        [.. week.Sessions.Zip(sessionIds, (session, id) => SessionResponse.From(session, unit, id))]);
}
