using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>A pair as one thing.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Second">The day after it.</param>
/// <param name="Third">The easy day after that; null where none follows.</param>
public sealed record PairView(SessionView First, SessionView Second, SessionView? Third = null)
{
    /// <summary>Both days together.</summary>
    public Distance Total => First.Distance + Second.Distance;
}
