using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Editing;

/// <summary>Says what a change changed.</summary>
public static class PlanChangeText
{
    private const int MostTold = 2;

    /// <summary>A change in a sentence or two; a large one by its number of days and the longest of the runs that it changes.</summary>
    public static string For(PlanChange change, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Source is { } source)
        {
            return source.Before.Request.AsksTheSameAs(source.After.Request) ? $"The block ends on {UnitText.Day(source.After.FirstPlan.EndDate)}."
                : source.Before.Request.Goal == source.After.Request.Goal ? Edited(source.Before.Request, source.After.Request, change)
                : RaceMoved(source.Before.FirstPlan, source.After.FirstPlan);
        }

        var sessions = change.Sessions.OrderBy(d => d.After.Date).ToList();
        if (sessions.TrueForAll(d => d.Before.Lock == SessionLock.Blocked && !d.After.IsLocked && d.After.AsksTheSameAs(d.Before)))
        {
            return $"{Told(sessions.Select(d => UnitText.Day(d.After.Date)))}: no longer time off.";
        }

        if (sessions.TrueForAll(d => d.Before.Lock != SessionLock.Blocked && !d.After.IsLocked) && sessions.Exists(d => d.Before.IsLocked))
        {
            return Reset(sessions, text);
        }

        var moved = change.Sessions.Where(d => d.Before.Date != d.After.Date && d.After.IsOnFoot).ToList();
        if (moved.Count > 0)
        {
            string runs = string.Join("; ", moved.OrderByDescending(d => d.After.Distance.Meters).Take(MostTold)
                .Select(d => $"{text.Distance(d.After.Distance)} from {UnitText.Day(d.Before.Date)} to {UnitText.Day(d.After.Date)}"));
            return $"Moved: {runs}.";
        }

        string told = string.Join("; ", sessions.OrderByDescending(d => Math.Max(d.Before.Distance.Meters, d.After.Distance.Meters)).Take(MostTold).Select(d => $"{UnitText.Day(d.After.Date)}: {Day(d.Before, text)} is now {Day(d.After, text)}"));
        return sessions.Count > MostTold ? $"{sessions.Count} days changed: {told} …" : $"{UnitText.Capital(told)}.";
    }

    /// <summary>What a change did to a day, after what else was asked of the block where that changed.</summary>
    public static string OfDay(PlanChange change, DateOnly date, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(change);
        string day = For(change with { Sessions = [.. change.Sessions.Where(d => d.Before.Date == date || d.After.Date == date)], Source = null }, text);
        return change.Source is null ? day : $"{For(change, text)} {day}";
    }

    /// <summary>A day in a few words.</summary>
    public static string Day(StandingSession session, UnitText text) => !session.IsOnFoot
        ? session.Lock switch { SessionLock.Blocked => "time off", SessionLock.Skipped => "skipped", _ => "rest" }
        : $"{text.Distance(session.Distance)} {SessionText.Short(session.Kind, session.Workout)}";

    /// <summary>What brought a change about, as a heading.</summary>
    public static string Cause(ChangeCause cause) => cause switch
    {
        ChangeCause.Edited => "You changed the plan",
        ChangeCause.SecondMorning => "You adjusted day 2",
        ChangeCause.Replanned => "You accepted suggested changes",
        ChangeCause.Undone => "Undone",
        ChangeCause.Redone => "Redone",
        ChangeCause.RaceMoved => "You moved the race",
        ChangeCause.RequestChanged => "You edited the block",
        ChangeCause.Ended => "You ended the block for another",
        _ => "Restored an earlier version",
    };

    private static string Reset(List<SessionChange> sessions, UnitText text)
    {
        var runs = sessions.Where(d => d.After.IsOnFoot).ToList();
        string told = Told((runs.Count > 0 ? runs : sessions).OrderByDescending(d => d.After.Distance.Meters).Select(d => $"{UnitText.Day(d.After.Date)} {Day(d.After, text)}"));
        var gone = sessions.Where(d => d.Before.IsOnFoot && !sessions.Exists(other => other.After.Date == d.Before.Origin.Date)).Select(d => UnitText.Day(d.Before.Origin.Date)).ToList();
        return $"Reset to plan: {told}.{(gone.Count == 0 ? "" : $" What was planned for {UnitText.And(gone)} does not come back: that day is over, was run or is time off.")}";
    }

    private static string Told(IEnumerable<string> days)
    {
        var all = days.ToList();
        return string.Join(", ", all.Take(MostTold)) + (all.Count > MostTold ? " …" : "");
    }

    private static string Edited(BlockRequest before, BlockRequest after, PlanChange change)
    {
        string?[] asked =
        [
            before.Name == after.Name ? null : "name",
            before.RunDaysPerWeek == after.RunDaysPerWeek ? null : "running days",
            (before.Availability with { Spans = after.Availability.Spans }) == after.Availability ? null : "weekdays",
            before.Availability.Spans.SequenceEqual(after.Availability.Spans) ? null : "time off",
            before.Shape == after.Shape ? null : "order of the two days",
            before.Limits == after.Limits && before.Target == after.Target ? null : "limits",
            before.Races.SequenceEqual(after.Races) ? null : "other races",
        ];
        int days = change.Sessions.Count(change => !change.Before.AsksTheSameAs(change.After)) + change.Added.Count + change.Dropped.Count;
        string told = string.Join(", ", asked.OfType<string>());
        return $"{(told.Length == 0 ? "Block edited." : $"Block edited: {told}.")} {(days == 1 ? "1 day" : $"{days} days")} changed.";
    }

    private static string RaceMoved(BlockDraft before, BlockDraft after)
    {
        int weeks = after.Weeks.Count - before.Weeks.Count;
        string many = Math.Abs(weeks) == 1 ? "1 week" : $"{Math.Abs(weeks)} weeks";
        string told = $"The race moved from {UnitText.Day(before.EndDate)} to {UnitText.Day(after.EndDate)}.";
        return weeks == 0 ? told : $"{told} {many} {(weeks > 0 ? "added" : "removed")}.";
    }
}
