using B2BTrail.Domain.Blocks;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>The second opinion on the pace of each kind: by what the checkers measure time, whatever the planner asks.</summary>
internal static class PaceOfKind
{
    extension(BlockRequest request)
    {
        /// <summary>Seconds for one kilometer of a kind.</summary>
        internal double PerKilometer(SessionKind kind) => kind switch
        {
            SessionKind.Rest or SessionKind.Easy or SessionKind.Quality or SessionKind.Long or SessionKind.PairFirst or SessionKind.PairSecond or SessionKind.Race =>
                request.TrailPace.SecondsPerKilometer,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The checkers of plans need the pace of every kind."),
        };
    }
}
