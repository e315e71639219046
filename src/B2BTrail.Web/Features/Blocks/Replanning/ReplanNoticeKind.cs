namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What there is to tell about the rest of a plan.</summary>
public enum ReplanNoticeKind
{
    /// <summary>Days could change.</summary>
    Proposed,

    /// <summary>Something to know that changes nothing.</summary>
    Told,

    /// <summary>A sign not to run with holds everything.</summary>
    Frozen,

    /// <summary>The rest of the block cannot be planned.</summary>
    NeedsNewBlock,
}
