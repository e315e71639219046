using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>A planned session as matching sees it.</summary>
/// <param name="Id">The session.</param>
/// <param name="Date">Its day.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Distance">How far.</param>
/// <param name="IsFulfilled">Whether another run is linked to it.</param>
public sealed record SessionToMatch(SessionId Id, DateOnly Date, SessionKind Kind, Distance Distance, bool IsFulfilled);
