using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>What a plan comes to that is not saved yet.</summary>
internal static class PlannerPreviewText
{
    /// <summary>What the plan reaches.</summary>
    public static string Sentence(BlockDraft draft, UnitText text)
    {
        if (draft.LargestPair is not { } largest)
        {
            return PlanNotices.IsTaper(draft)
                ? $"The race is too near for a back-to-back: this block is a taper. The target was {text.Distance(draft.PairTarget.Asked)}."
                : draft.Weeks.Any(week => week.Pair is not null)
                ? $"No back-to-back fits in the last nine weeks of this block. The target is {text.Distance(draft.PairTarget.Asked)}."
                : $"No back-to-back fits in this block yet. The target is {text.Distance(draft.PairTarget.Asked)}.";
        }

        var parts = $"{text.Number(largest.First.Distance)} + {text.Number(largest.Second.Distance)}{Then(largest, text)}, on {UnitText.TwoDays(largest.First.Date)}{Before(draft, largest)}";
        return draft.IsFeasible
            ? $"You can reach {text.Pair(largest.Total)}, {parts}, without breaking a limit."
            : $"This block reaches {text.Pair(largest.Total)}, {parts}. The target is {text.Number(draft.PairTarget.Asked)}, which would break a limit.";
    }

    /// <summary>How it grows, in a line.</summary>
    public static string Summary(BlockDraft draft, UnitText text)
    {
        var peak = draft.Weeks.MaxBy(week => week.Distance.Meters)!;
        return $"{draft.Weeks.Count} weeks from {text.Distance(draft.Weeks[0].Distance)} to {text.Distance(peak.Distance)} in the week of {UnitText.ShortDay(peak.StartDate)}, with {UnitText.Count(draft.Weeks.Count(week => week.Pair is not null), "back-to-back", "back-to-backs")}.";
    }

    /// <summary>That the target was lowered; null where it was not, and where a notice says how far beyond the block the race is.</summary>
    public static string? Lowered(PreviewOutcome.Planned planned, UnitText text) =>
        planned.Draft.Notices.Any(notice => notice.Code == PlanNoticeCode.RaceBeyondTarget) ? null : AlternativeText.Lowered(planned.Request, text);

    private static string Then(PairDraft pair, UnitText text) => pair.Third is { } third ? $" and then {text.Number(third.Distance)}" : "";

    private static string Before(BlockDraft draft, PairDraft pair)
    {
        if (draft.Weeks[^1].Kind != WeekKind.Race)
        {
            return "";
        }

        var weeks = (int)Math.Round((draft.EndDate.DayNumber - pair.Second.Date.DayNumber) / 7.0);
        return $", {RuleText.Word(weeks)} {(weeks == 1 ? "week" : "weeks")} before the race";
    }
}
