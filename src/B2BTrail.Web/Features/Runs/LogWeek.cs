using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>A calendar week of the log.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Shown">How many of its runs the filter lets through.</param>
/// <param name="Done">The distance of all its runs.</param>
/// <param name="Planned">The distance that was planned; zero where nothing was.</param>
public sealed record LogWeek(DateOnly Start, int Shown, Distance Done, Distance Planned)
{
    /// <summary>How many of all its runs have no time.</summary>
    public int Untimed { get; init; }
}
