using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Today;

/// <summary>The race that the last block ended with, on the days after it.</summary>
/// <param name="Block">The block.</param>
/// <param name="Name">The block's name.</param>
/// <param name="Date">Race day.</param>
/// <param name="Planned">The race's distance.</param>
/// <param name="Run">The run that it was; null where it is not logged.</param>
/// <param name="NextBlock">The earliest good first day of another block.</param>
public sealed record FinishedRace(BlockId Block, string Name, DateOnly Date, Distance Planned, LastRun? Run, DateOnly NextBlock)
{
    /// <summary>The runner's words about the run.</summary>
    public string? Notes { get; init; }

    /// <summary>The version of the run, so that a stale edit is noticed.</summary>
    public int Version { get; init; }
}
