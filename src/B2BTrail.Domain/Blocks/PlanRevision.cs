using B2BTrail.Domain.Runners;

namespace B2BTrail.Domain.Blocks;

/// <summary>One change of a block's plan, kept for good: together they lead back to every earlier version.</summary>
public sealed class PlanRevision
{
    private PlanRevision()
    {
    }

    internal PlanRevision(RunnerId runnerId, BlockId blockId, int number, DateTime madeUtc, ChangeCause cause, PlanChange change, int? of)
    {
        RunnerId = runnerId;
        BlockId = blockId;
        Number = number;
        MadeUtc = madeUtc;
        Cause = cause;
        Change = change;
        Of = of;
    }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>The block that it changed.</summary>
    public BlockId BlockId { get; private set; }

    /// <summary>The version that it made, from 1; 0 is the plan as it was kept.</summary>
    public int Number { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime MadeUtc { get; private set; }

    /// <summary>What brought it about.</summary>
    public ChangeCause Cause { get; private set; }

    /// <summary>What it changed.</summary>
    public PlanChange Change { get; private set; } = null!;

    /// <summary>The revision that it took back or made again, or the version that it went back to.</summary>
    public int? Of { get; private set; }
}
