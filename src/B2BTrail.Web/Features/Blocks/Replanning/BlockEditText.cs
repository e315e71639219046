using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What the form says in which a saved block is changed.</summary>
internal static class BlockEditText
{
    public const string Over = "This block is over. Only its name can change.";

    public const string NotPossible = "The block cannot be changed like this. Change something else, or plan a new block.";

    public const string Changed = "The block changed in the meantime. Nothing was saved. Check the form, then save again.";

    public const string NotUndone = "Nothing was undone. Undo it above the calendar.";

    /// <summary>Time off that would begin before the weeks that are planned anew.</summary>
    public static string TimeOffTooEarly(DateOnly from) =>
        $"This week stays as it is. Start on {UnitText.Day(from)} or later, or mark days without runs with Time off above the calendar.";

    /// <summary>Which of the two days is the longer; a third day would move the weeks.</summary>
    public static SegmentOption<PairShape>[] Orders =>
    [
        new(PairShape.LongerFirst, "Longer first", "Longer first, then the shorter"),
        new(PairShape.LongerSecond, "Shorter first", "Shorter first, then the longer"),
    ];

    /// <summary>How much would change, in a sentence or two.</summary>
    public static string Summary(ChangedBlock changed, UnitText text)
    {
        if (changed.Sessions.Count == 0)
        {
            return "No day changes.";
        }

        var weeks = changed.Sessions.Select(day => ((day.Before ?? day.After)!.Date.DayNumber - changed.Plan.StartDate.DayNumber) / 7).Distinct().Count();
        var days = $"{UnitText.Count(changed.Sessions.Count, "day", "days")} in {UnitText.Count(weeks, "week", "weeks")} would change.";
        var (now, then) = (text.Distance(new Distance(changed.LargestPairNow)), text.Distance(new Distance(changed.LargestPairThen)));
        return now == then ? $"{days} Your biggest back-to-back stays {now}." : $"{days} Your biggest back-to-back goes from {now} to {then}.";
    }
}
