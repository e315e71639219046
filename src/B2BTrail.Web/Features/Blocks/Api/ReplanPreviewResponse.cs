using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>What would be proposed. Causes without lines are told, with nothing to change.</summary>
public sealed record ReplanPreviewResponse(
    IReadOnlyList<ReplanCauseResponse> Causes, IReadOnlyList<ReplanLineResponse> Lines, double PairBeforeMeters, double PairAfterMeters)
{
    internal static ReplanPreviewResponse From(ReplanPreview preview, DateOnly today)
    {
        var (plan, text) = (preview.Plan, new UnitText(preview.Plan.Request.Unit));
        return (preview.Outcome, preview.Moved) switch
        {
            (_, { } moved) => OfMoved(moved, text),
            (ReplanOutcome.Proposed(var proposal), _) => new(
                [.. proposal.Causes.Select(cause => ReplanCauseResponse.Of(cause, text))],
                [.. proposal.Lines.Select(line => OfLine(line, plan, text))],
                proposal.LargestPairNow,
                proposal.LargestPairThen),
            (ReplanOutcome.Unchanged unchanged, _) => Told(unchanged.Told.Select(cause => ReplanCauseResponse.Of(cause, text))),
            (ReplanOutcome.NeedsNewBlock(var off), _) => Told([ReplanCauseResponse.Of(off)]),
            (ReplanOutcome.Frozen, _) => Told([new(ReplanCauseKind.Medical, today, null, ProposalText.Medical)]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        ReplanPreviewResponse Told(IEnumerable<ReplanCauseResponse> causes) => new([.. causes], [], preview.LargestPair, preview.LargestPair);
    }

    private static ReplanPreviewResponse OfMoved(ChangedBlock moved, UnitText text)
    {
        return new(
            [new(ReplanCauseKind.RaceMoved, moved.Date, null, ProposalText.RaceMoved(moved.Date))],
            [.. moved.Sessions.Select(day => new ReplanLineResponse(
                (day.Before ?? day.After)!.Date,
                day.Before is { } before ? PlannedDayResponse.Of(before) : null,
                day.After is { } after ? PlannedDayResponse.Of(after) : null,
                [.. Why(day.After)]))],
            moved.LargestPairNow,
            moved.LargestPairThen);

        IEnumerable<ReasonResponse> Why(StandingSession? after) => after is null ? []
            : moved.Plan.OnlyFirstPlanOn(after.Date)!.Why.Select(reason => ReasonResponse.From(reason, moved.Plan.Explain(after, []), text));
    }

    private static ReplanLineResponse OfLine(ProposalLine line, StandingPlan plan, UnitText text)
    {
        var after = plan.Explain(line.After, line.Why);
        return new(
            line.After.Date,
            PlannedDayResponse.Of(line.Before),
            PlannedDayResponse.Of(line.After),
            [.. line.Why.Select(reason => ReasonResponse.From(reason, after, text))]);
    }
}
