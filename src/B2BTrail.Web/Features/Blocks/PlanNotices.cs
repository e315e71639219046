using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Where the notices of a plan are shown: at the weeks that they are about, or above the whole.</summary>
internal static class PlanNotices
{
    // They name weeks too, but nearly all of them.
    private static readonly PlanNoticeCode[] WholePlan =
    [
        PlanNoticeCode.NotThisYear, PlanNoticeCode.RaceBeyondTarget, PlanNoticeCode.ShortPlan, PlanNoticeCode.BelowTarget, PlanNoticeCode.BelowToday, PlanNoticeCode.WeekTime,
        PlanNoticeCode.HardRunLeftOut, PlanNoticeCode.ClimbShort, PlanNoticeCode.AssumedTwoDays, PlanNoticeCode.AssumedClimb, PlanNoticeCode.FlatGround,
    ];

    /// <summary>Those about the whole plan, what matters most first.</summary>
    public static IReadOnlyList<PlanNotice> OfPlan(BlockDraft draft) =>
        [.. draft.Notices.Where(notice => IsOfPlan(notice, draft)).OrderBy(notice => Array.IndexOf(WholePlan, notice.Code))];

    /// <summary>Those about weeks or days, in their order.</summary>
    public static IReadOnlyList<PlanNotice> OfWeeks(BlockDraft draft) =>
        [.. draft.Notices.Where(notice => !IsOfPlan(notice, draft) && !IsTold(notice, draft)).OrderBy(notice => FirstDay(notice, draft))];

    /// <summary>Whether the race is so near that the plan is a taper.</summary>
    public static bool IsTaper(BlockDraft draft) => draft.Notices.Any(notice => notice.Code == PlanNoticeCode.ShortPlan);

    /// <summary>Those that begin in a training week.</summary>
    public static IEnumerable<PlanNotice> OfWeek(BlockDraft draft, int number) => OfWeeks(draft).Where(notice => WeekOf(notice, draft) == number);

    /// <summary>The days that a notice is about.</summary>
    public static string When(PlanNotice notice, BlockDraft draft)
    {
        var (from, to) = (FirstDay(notice, draft)!.Value, LastDay(notice, draft));
        return to is { } last && last > from ? $"{UnitText.ShortDay(from)} – {UnitText.ShortDay(last)}" : UnitText.ShortDay(from);
    }

    // The way back after days off says itself when back-to-backs return.
    private static bool IsTold(PlanNotice notice, BlockDraft draft) => notice.Code == PlanNoticeCode.PairAfterBreak
        && draft.Notices.Any(other => other.Code == PlanNoticeCode.ComeBack && other.From == notice.From);

    private static bool IsOfPlan(PlanNotice notice, BlockDraft draft) => WholePlan.Contains(notice.Code) || FirstDay(notice, draft) is null;

    private static int? WeekOf(PlanNotice notice, BlockDraft draft) =>
        FirstDay(notice, draft) is { } day ? draft.Weeks.LastOrDefault(week => week.StartDate <= day)?.Number ?? 1 : null;

    private static DateOnly? FirstDay(PlanNotice notice, BlockDraft draft) =>
        notice.From ?? (notice.Weeks.Count > 0 ? draft.Weeks[notice.Weeks[0] - 1].StartDate : null);

    private static DateOnly? LastDay(PlanNotice notice, BlockDraft draft) =>
        notice.To ?? (notice.Weeks.Count > 0 ? draft.Weeks[notice.Weeks[^1] - 1].Sessions[^1].Date : null);
}
