using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Pages;

/// <summary>What the page of a block says of it.</summary>
internal static class BlockText
{
    public const string StillHere = "The block is still here.";

    public static string Deleted(string? name) => $"“{name}” was deleted. Your runs stay.";

    /// <summary>Where the block stands on a day.</summary>
    public static string Standing(BlockView block, DateOnly today)
    {
        var end = UnitText.FullDay(block.EndDate);
        var current = block.Weeks.FirstOrDefault(w => w.StartDate <= today && today <= w.EndDate);
        if (current is not null)
        {
            var left = (block.EndDate.DayNumber - today.DayNumber) / 7;
            var toGo = left switch { 0 => "this week", 1 => "1 week to go", _ => $"{left} weeks to go" };
            return $"{end} · {toGo} · week {current.Number} of {block.Weeks.Count}, {SessionText.Phase(current.Phase).ToLower(Language.Culture)}";
        }

        return block.StartDate > today
            ? $"{Weeks(block)}, from {UnitText.FullDay(block.StartDate)} to {end}"
            : $"{Weeks(block)}, ended {end}";
    }

    private static string Weeks(BlockView block) => UnitText.Count(block.Weeks.Count, "week", "weeks");

    /// <summary>The chart of its weeks in a few sentences.</summary>
    public static string Chart(BlockView block, UnitText text)
    {
        var peak = block.Weeks.MaxBy(w => w.Planned.Metres)!;
        var done = new Distance(block.Weeks.Sum(w => w.Done.Metres));
        return $"Weekly {text.Long} over {Weeks(block)}. The plan peaks at {text.Distance(peak.Planned)} in the week of {UnitText.ShortDay(peak.StartDate)}. Done so far: {text.Distance(done)}.";
    }
}
