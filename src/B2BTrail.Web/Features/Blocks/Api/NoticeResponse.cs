using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Evidence;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>What a runner should know of a plan beside its limits.</summary>
public sealed record NoticeResponse(PlanNoticeCode Code, IReadOnlyList<int> Weeks, DateOnly? From, DateOnly? To, Basis Basis, string Text)
{
    internal static NoticeResponse Of(PlanNotice notice, UnitText text) =>
        new(notice.Code, notice.Weeks, notice.From, notice.To, notice.Basis, PlanNoticeText.Of(notice, text));
}
