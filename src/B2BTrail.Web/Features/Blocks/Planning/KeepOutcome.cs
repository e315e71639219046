using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>What came of keeping a block.</summary>
public abstract record KeepOutcome
{
    private KeepOutcome()
    {
    }

    public sealed record Kept(Block Block) : KeepOutcome
    {
        /// <summary>The other blocks that were ended for it.</summary>
        public IReadOnlyList<EndedBlock> Ended { get; init; } = [];
    }

    public sealed record Refused(FieldErrors Errors) : KeepOutcome;
}
