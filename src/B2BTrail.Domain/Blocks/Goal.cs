using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>What a block works towards: a race, or a pair of a size by a date.</summary>
public abstract record Goal
{
    private Goal()
    {
    }

    /// <summary>A race.</summary>
    /// <param name="Date">Race day, the last day of the block.</param>
    /// <param name="Distance">The race's distance.</param>
    /// <param name="Ascent">The race's climb; null where it is not known.</param>
    public sealed record Race(DateOnly Date, Distance Distance, Climb? Ascent) : Goal;

    /// <summary>No race: a pair of a size by a date. The block ends with a step-back week after that pair.</summary>
    /// <param name="Date">The first day of the pair.</param>
    /// <param name="Pair">The two days together.</param>
    public sealed record PairBy(DateOnly Date, Distance Pair) : Goal;
}
