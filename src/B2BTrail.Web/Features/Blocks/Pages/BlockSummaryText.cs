using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Pages;

/// <summary>What the summary of a block says.</summary>
internal static class BlockSummaryText
{
    /// <summary>The block and whether it is over.</summary>
    public static string Heading(BlockSummary summary) => $"{NameText.Isolated(summary.Block.Name)}, {(summary.IsOver ? "finished" : summary.Today < summary.Block.StartDate ? "to come" : "so far")}";

    /// <summary>When the block is, or was.</summary>
    public static string Dates(BlockSummary summary) =>
        $"{UnitText.FullDay(summary.Block.EndDate)} · {UnitText.Count(summary.Block.Weeks.Count, "week", "weeks")} from {UnitText.DayAndYear(summary.Block.StartDate)}";

    /// <summary>"155 ft a mile", to the foot or meter; of the runs whose gain is known; empty where there are none.</summary>
    public static string GainRate(BlockSummary summary, UnitText text) =>
        summary.AscentOver.Meters > 0 ? $"{text.HeightNumber(summary.Ascent.Meters / summary.AscentOver.In(text.Unit)).ToString("#,0", Language.Culture)} {text.ClimbShort} a {text.One}" : "";

    /// <summary>What came of a back-to-back: "23.1" and " of 38.5 km", with the day that was not run; "24 + 9.5" and " km", as planned, where it is to come.</summary>
    public static (string Number, string Beside) Sum(PairSummary pair, DateOnly today, UnitText text)
    {
        var (first, second) = (pair.Pair.First, pair.Pair.Second);
        if (pair.IsAhead(today))
        {
            return ($"{text.Number(first.Distance)} + {text.Number(second.Distance)}", $" {text.Short}");
        }

        var missing = (first.Done, second.Done) switch
        {
            (null, null) when second.Date < today => ", not run",
            (null, _) => ", day 1 not run",
            (_, null) when second.Date < today => ", day 2 not run",
            (_, null) => ", day 2 to come",
            _ => "",
        };
        return (text.Number(pair.Done), $" of {text.Distance(pair.Pair.Total)}{missing}");
    }

    /// <summary>What the block leaves the runner with, and when another can start.</summary>
    public static string NextBlock(BlockSummary summary, DateOnly start, UnitText text)
    {
        var done = summary.LongestRun is var (_, longest) && summary.LargestWeek.Meters > 0
            ? $"You ran weeks of up to {text.Distance(summary.LargestWeek)}, {text.Distance(longest)} at once"
                + $"{(summary.LargestPair is { } pair ? $" and {text.Distance(pair.Done)} in a back-to-back" : "")}. "
            : "";
        return $"{done}The earliest good start is {UnitText.FullDay(start)}. Your runs until then say where it begins.";
    }

    /// <summary>The weeks in a sentence, for those who do not see the chart.</summary>
    public static string Weeks(BlockSummary summary, UnitText text) =>
        $"{UnitText.Count(summary.Block.Weeks.Count, "week", "weeks")}: {text.Distance(summary.Done)} done of {text.Distance(summary.Planned)} planned.{CalendarText.FirstPlan(summary.Block)}";

    public const string NoRunning = "no running";

    public const string EasyOnly = "easy only";

    public const string NoPair = "no back-to-back";

    public const string PairsAgain = "back-to-backs again";
}
