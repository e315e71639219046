using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>A saved block as its page shows it: the current plan and what was done.</summary>
public sealed record BlockView(
    BlockId Id,
    string Name,
    DateOnly StartDate,
    DateOnly EndDate,
    bool EndsWithRace,
    Distance AskedPair,
    Distance ReachedPair,
    bool IsFeasible,
    IReadOnlyList<WeekView> Weeks)
{
    /// <summary>The version of the plan; an edit names the one that it was made on.</summary>
    public int Version { get; init; }

    /// <summary>The rules that it was planned by: 1 for those from before coaching.</summary>
    public int Generation { get; init; } = BlockDraft.CurrentGeneration;

    /// <summary>Whether there is a change to take back, and one to make again.</summary>
    public (bool Undo, bool Redo) Can { get; init; }
}
