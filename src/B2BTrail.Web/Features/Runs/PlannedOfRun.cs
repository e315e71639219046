using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>The planned session of a run, and the block that it belongs to.</summary>
/// <param name="Block">Which block.</param>
/// <param name="BlockName">The runner's name for it.</param>
/// <param name="Week">The number of the training week.</param>
/// <param name="Date">The local day.</param>
/// <param name="Kind">What the day was for.</param>
/// <param name="Workout">The kind of a hard session; null for all others.</param>
/// <param name="Distance">How far.</param>
/// <param name="Ascent">The climb to look for.</param>
/// <param name="Duration">Time on feet.</param>
public sealed record PlannedOfRun(
    BlockId Block, string BlockName, int Week, DateOnly Date, SessionKind Kind, Workout? Workout, Distance Distance, Climb Ascent, Duration Duration)
{
    /// <summary>How hard it was meant to be.</summary>
    public RpeRange? Rpe { get; init; }

    /// <summary>Whether no run of the block up to then was longer, and there were others.</summary>
    public bool IsLongestSoFar { get; init; }

    /// <summary>What all runs of the session add up to, where there are several; null where this is the only one.</summary>
    public Distance? Together { get; init; }
}
