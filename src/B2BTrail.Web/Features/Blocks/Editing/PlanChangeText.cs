using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Editing;

/// <summary>Says what a change changed.</summary>
public static class PlanChangeText
{
    private const int MostTold = 2;

    /// <summary>A change in a sentence or two; a large one by its number of days.</summary>
    public static string For(PlanChange change, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Source is { } source)
        {
            return RaceMoved(source.Before.FirstPlan, source.After.FirstPlan);
        }

        var moved = change.Days.Where(d => d.Before.Date != d.After.Date && d.After.IsRun).ToList();
        if (moved.Count > 0)
        {
            string runs = string.Join("; ", moved.OrderByDescending(d => d.After.Distance.Metres).Take(MostTold)
                .Select(d => $"{text.Distance(d.After.Distance)} from {UnitText.Day(d.Before.Date)} to {UnitText.Day(d.After.Date)}"));
            return $"Moved: {runs}.";
        }

        var days = change.Days.OrderBy(d => d.After.Date).ToList();
        if (days.TrueForAll(d => d.After.Lock == SessionLock.None && d.Before.IsLocked && d.After.AsksTheSameAs(d.Before)))
        {
            return $"{string.Join(", ", days.Take(MostTold).Select(d => UnitText.Day(d.After.Date)))}{(days.Count > MostTold ? " …" : "")}: reset to plan.";
        }

        string told = string.Join("; ", days.Take(MostTold).Select(d => $"{UnitText.Day(d.After.Date)}: {Day(d.Before, text)} is now {Day(d.After, text)}"));
        return days.Count > MostTold ? $"{days.Count} days changed: {told} …" : $"{UnitText.Capital(told)}.";
    }

    /// <summary>A day in a few words.</summary>
    public static string Day(PlanDay day, UnitText text) => !day.IsRun
        ? day.Lock switch { SessionLock.Blocked => "time off", SessionLock.Skipped => "skipped", _ => "rest" }
        : $"{text.Distance(day.Distance)} {SessionText.Short(day.Kind, day.Workout)}";

    /// <summary>What brought a change about, as a heading.</summary>
    public static string Cause(ChangeCause cause) => cause switch
    {
        ChangeCause.Edited => "You changed the plan",
        ChangeCause.SecondMorning => "You adjusted day 2",
        ChangeCause.Replanned => "You accepted suggested changes",
        ChangeCause.Undone => "Undone",
        ChangeCause.Redone => "Redone",
        ChangeCause.RaceMoved => "You moved the race",
        _ => "Restored an earlier version",
    };

    private static string RaceMoved(BlockDraft before, BlockDraft after)
    {
        int weeks = after.Weeks.Count - before.Weeks.Count;
        string many = Math.Abs(weeks) == 1 ? "1 week" : $"{Math.Abs(weeks)} weeks";
        string told = $"The race moved from {UnitText.Day(before.EndDate)} to {UnitText.Day(after.EndDate)}.";
        return weeks == 0 ? told : $"{told} {many} {(weeks > 0 ? "added" : "removed")}.";
    }
}
