using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Today;

/// <summary>A block that starts later.</summary>
/// <param name="Block">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="StartDate">The first day of its first week.</param>
public sealed record UpcomingBlock(BlockId Block, string Name, DateOnly StartDate)
{
    /// <summary>Its first run; null where it has none.</summary>
    public FirstSession? First { get; init; }

    /// <summary>A session to come.</summary>
    public sealed record FirstSession(DateOnly Date, SessionKind Kind, Workout? Workout, Distance Distance);
}
