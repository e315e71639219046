using B2BTrail.Domain.Runners;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>A re-planning of which a runner accepted at least a line, with the reasons of its days.</summary>
public sealed class AcceptedProposal
{
    private AcceptedProposal()
    {
    }

    /// <summary>Keeps what was proposed.</summary>
    public AcceptedProposal(RunnerId runnerId, BlockId blockId, int number, DateTime madeUtc, IReadOnlyList<DayReasons> days)
    {
        RunnerId = runnerId;
        BlockId = blockId;
        Number = number;
        MadeUtc = madeUtc;
        Days = days;
    }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>The block.</summary>
    public BlockId BlockId { get; private set; }

    /// <summary>Its number, from 1; <see cref="Origin.Draft"/> speaks of it.</summary>
    public int Number { get; private set; }

    /// <summary>When it was accepted, in UTC.</summary>
    public DateTime MadeUtc { get; private set; }

    /// <summary>Why each day that it set is what it is.</summary>
    public IReadOnlyList<DayReasons> Days { get; private set; } = [];
}
