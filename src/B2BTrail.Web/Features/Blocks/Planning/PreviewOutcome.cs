using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>What came of planning.</summary>
public abstract record PreviewOutcome
{
    private PreviewOutcome()
    {
    }

    /// <summary>There is a plan, whether or not it reaches what was asked.</summary>
    public sealed record Planned(BlockRequest Request, PlanOutcome Outcome) : PreviewOutcome
    {
        public BlockDraft Draft => Outcome.Plan!;
    }

    /// <summary>No plan can be made of this.</summary>
    public sealed record Refused(FieldErrors Errors) : PreviewOutcome;
}
