using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>A block as the API answers it: meters and seconds, every number with its reasons.</summary>
public sealed record BlockResponse(
    Guid? Id,
    string Name,
    DateOnly StartDate,
    RaceInput? Race,
    double StepMeters,
    bool Feasible,
    PairTargetResponse PairTarget,
    IReadOnlyList<BoundLimitResponse> LimitsThatBound,
    IReadOnlyList<NoticeResponse> Notices,
    IReadOnlyList<AlternativeResponse> Alternatives,
    IReadOnlyList<WeekResponse> Weeks)
{
    /// <summary>A plan that is not kept: neither it nor its sessions have ids.</summary>
    public static BlockResponse From(BlockRequest request, BlockDraft draft, WaysOut ways) => From(
        null,
        request,
        draft,
        draft.PairTarget,
        ways,
        draft.Weeks.Select(week => WeekResponse.From(week, new UnitText(request.Unit), week.Sessions.Select(_ => (Guid?)null))));

    /// <summary>A kept block: its weeks and what they reach as they stand now, the rest as it was kept.</summary>
    public static BlockResponse From(ExplainedPlan kept, WaysOut ways)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var block = kept.Block;
        var plan = block.Plan;
        return From(block.Id.Value, block.Request, block.FirstPlan, plan.PairTarget, ways, kept.Weeks.Zip(
            plan.Weeks, (week, stands) => WeekResponse.From(week, new UnitText(block.Request.Unit), stands.Sessions.Select(session => (Guid?)session.Id.Value))));
    }

    private static BlockResponse From(
        Guid? id,
        BlockRequest request,
        BlockDraft draft,
        PairTarget target,
        WaysOut ways,
        IEnumerable<WeekResponse> weeks) => new(
        id,
        request.Name,
        draft.StartDate,
        RaceInput.From(request.Goal),
        draft.Step.Meters,
        target.IsReached,
        new PairTargetResponse(target.Asked.Meters, target.Reached.Meters, target.ReachedOn),
        [.. draft.LimitsThatBound.Select(limit => new BoundLimitResponse(limit.Code, limit.Weeks, ReasonText.For(limit)))],
        [.. NoticesOf(draft, target).Concat(ways.NotThisYear is { } notice ? [notice] : []).Select(told => NoticeResponse.Of(told, new UnitText(request.Unit)))],
        [.. ways.Alternatives.Select(way => AlternativeResponse.From(way, request, new UnitText(request.Unit)))],
        [.. weeks]);

    // How close a plan comes is told of what it reaches now, and only where that is close enough.
    private static IEnumerable<PlanNotice> NoticesOf(BlockDraft draft, PairTarget target) => draft.Notices
        .Where(notice => notice.Code != PlanNoticeCode.BelowTarget || target.IsReached)
        .Select(notice => notice.Code == PlanNoticeCode.BelowTarget ? notice with { Value = target.Reached, Factor = target.Reached / target.Asked } : notice);
}
