using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What there is to tell about the rest of a plan, small enough to travel with the first paint.</summary>
/// <param name="Block">The block.</param>
/// <param name="Kind">What came of looking at it.</param>
/// <param name="Words">The first cause and what would change, of a proposal; or what is told.</param>
/// <param name="DaysOff">How long the runner was off, where a new block is needed.</param>
public sealed record ReplanNotice(BlockId Block, ReplanNoticeKind Kind, string Words = "", int DaysOff = 0)
{
    /// <summary>What to tell of a day; null where there is nothing.</summary>
    public static ReplanNotice? Of(DayReading day, UnitText text) => day.Block is { } block ? Of(block.Id, day.Replan, text) : null;

    /// <summary>What to tell; null where the plan can stay, or the runner has answered.</summary>
    public static ReplanNotice? Of(BlockId block, ReplanView? view, UnitText text) => view switch
    {
        { IsOpen: true, Outcome: ReplanOutcome.Proposed(var proposal) } =>
            new(block, ReplanNoticeKind.Proposed, ProposalText.Notice(proposal, text)),
        { Outcome: ReplanOutcome.Unchanged { Told: [var cause, ..] } } => new(block, ReplanNoticeKind.Told, ProposalText.For(cause, text)),
        { Outcome: ReplanOutcome.Frozen } => new(block, ReplanNoticeKind.Frozen),
        { Outcome: ReplanOutcome.NeedsNewBlock(var off) } => new(block, ReplanNoticeKind.NeedsNewBlock, DaysOff: off.Days),
        _ => null,
    };
}
