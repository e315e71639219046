using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Web.Features.Blocks.Editing;

/// <summary>A change to make, or what to answer instead.</summary>
internal sealed record Wanted(PlanChange? Change, ChangeCause Cause, int? Of = null, IReadOnlyList<BrokenRule>? Told = null)
{
    public Wanted(PlanEditOutcome instead)
        : this(null, default) => Instead = instead;

    public PlanEditOutcome? Instead { get; }
}
