using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Pages;

/// <summary>What the page of a block says of it.</summary>
internal static class BlockText
{
    public const string StillHere = "The block is still here.";

    public static string Deleted(string? name) => $"“{name}” was deleted. Your runs stay.";

    public const string WrongName = "Enter a name of up to 100 characters.";

    /// <summary>The largest back-to-back to come, as the end of a line; empty where none does.</summary>
    public static string LargestAhead(BlockView block, DateOnly today, UnitText text)
    {
        var ahead = block.Sessions.Where(session => session.Date >= today && session.Kind == SessionKind.PairFirst).Select(block.PairOf).OfType<PairView>().ToList();
        if (ahead.Count == 0)
        {
            return "";
        }

        var largest = text.Number(ahead.MaxBy(pair => pair.Total.Meters)!.Total);
        return block.IsFeasible ? $" · largest back-to-back ahead {largest} {text.Short}" : $" · largest back-to-back ahead {largest}, target {text.Distance(block.AskedPair)}";
    }

    /// <summary>What a block reaches that does not reach its target.</summary>
    public static string Reaches(BlockView block, UnitText text) => block.ReachedPair.Meters > 0
        ? $"This block reaches {text.Pair(block.ReachedPair)}; the target is {text.Number(block.AskedPair)}."
        : $"This block has no back-to-back in its last {RuleText.Weeks(Rules.PairStillCounts)}, where it would count. The target is {text.Distance(block.AskedPair)}.";

    /// <summary>That the target was lowered, and what the race asks for; null where it was not.</summary>
    public static string? Lowered(BlockView block, UnitText text) => block.LoweredFrom is { } asked
        ? $"You lowered the target to {text.Distance(block.AskedPair)}; the race asks for about {text.Number(asked)}."
        : null;

    /// <summary>Where the block stands on a day.</summary>
    public static string Standing(BlockView block, DateOnly today)
    {
        var end = UnitText.FullDay(block.EndDate);
        var current = block.Weeks.FirstOrDefault(w => w.StartDate <= today && today <= w.EndDate);
        if (current is not null && today <= block.EndDate)
        {
            var left = block.EndDate.DayNumber - today.DayNumber;
            var toGo = left switch { 0 => "today", < 14 => $"{UnitText.Count(left, "day", "days")} to go", _ => $"{left / 7} weeks to go" };
            return $"{end} · {toGo} · week {current.Number} of {block.Weeks.Count}, {UnitText.InSentence(SessionText.Phase(current.Phase))}";
        }

        return block.StartDate > today
            ? $"{Weeks(block)}, from {UnitText.FullDay(block.StartDate)} to {end}"
            : $"{Weeks(block)}, ended {end}";
    }

    private static string Weeks(BlockView block) => UnitText.Count(block.Weeks.Count, "week", "weeks");

    /// <summary>A day as it is printed.</summary>
    public static string Printed(DayWhy day, UnitText text) => !day.Session.Kind.IsOnFoot
        ? day.IsTimeOff ? "time off" : "rest"
        : $"{text.Distance(day.Session.Distance)} {SessionText.Short(day.Session.Kind, day.Session.Workout)}";
}
