using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Editing;

/// <summary>What the panel of a day says.</summary>
internal static class DayText
{
    /// <summary>"Wed 9 Dec · week 12", and how far off it is within a week.</summary>
    public static string When(SessionView session, WeekView week, DateOnly today)
    {
        var days = session.Date.DayNumber - today.DayNumber;
        var soon = days switch { 0 => " · today", 1 => " · tomorrow", > 1 and < 8 => $" · in {days} days", _ => "" };
        return $"{UnitText.Day(session.Date)} · week {week.Number}{soon}";
    }

    /// <summary>What the day is, as the heading of its panel.</summary>
    public static string Title(SessionView session) => session switch
    {
        { RaceName: { } race } => race,
        { Kind.IsOnFoot: true } => SessionText.Title(session.Kind, session.Workout),
        { IsTimeOff: true } => "Time off",
        { Lock: SessionLock.Skipped } => "Skipped",
        _ => "Rest day",
    };

    /// <summary>The other day of a back-to-back and their total, as the end of a line: "then 8 on Sunday".</summary>
    public static string Other(SessionView session, PairView pair, UnitText text) => session == pair.First
        ? $"then {text.Number(pair.Second.Distance)} on {UnitText.Weekday(pair.Second.Date.DayOfWeek)}"
        : $"after {text.Number(pair.First.Distance)} on {UnitText.Weekday(pair.First.Date.DayOfWeek)}";

    /// <summary>Who decided on a day and where it was first; empty where the plan did.</summary>
    public static string Decided(DayWhy why) => (why.Lock switch
    {
        SessionLock.None or SessionLock.Blocked => "",
        SessionLock.Skipped => "You skipped this day. ",
        SessionLock.SecondMorning => "Adjusted after day 1. ",
        _ => "You set this, so the plan leaves it alone. ",
    } + (why.MovedFrom is { } from ? $"Originally planned for {UnitText.Day(from)}." : "")).TrimEnd();

    /// <summary>What an edit would come to: its weeks, the time of the run, its rules, and that the day is locked.</summary>
    public static string Effect(EditPreview preview, BlockView before, UnitText text)
    {
        if (preview.Change is not { } change)
        {
            return BrokenRuleText.For(preview.Problem ?? EditProblem.NoChange, preview.Beyond, text);
        }

        var after = before.After(change);
        var weeks = before.Weeks.Zip(after.Weeks)
            .Where(week => text.Number(week.First.Planned) != text.Number(week.Second.Planned))
            .Select(week => $"Week {week.First.Number}: {text.Number(week.First.Planned)} → {text.Distance(week.Second.Planned)}.");
        var rules = preview.Told.Count == 0 ? "No rule broken." : PlanEditText.WouldBreak(preview.Told.Count).TrimEnd(':') + ".";
        var days = change.Sessions.Count(change => change.After.IsOnFoot && change.After.IsLocked);

        // A run that moves takes its time along.
        var times = change.Sessions
            .Where(change => change is { Before.IsOnFoot: true, After.IsOnFoot: true } && UnitText.RoughTime(change.Before.Duration) != UnitText.RoughTime(change.After.Duration))
            .Select(change => $"About {UnitText.RoughTime(change.After.Duration)} instead of {UnitText.RoughTime(change.Before.Duration)}.").ToList();
        return string.Join(' ', [.. weeks, .. times.Count == 1 ? times : [], rules, .. days == 0 ? (string[])[] : [days == 1 ? "The day will be locked." : $"{days} days will be locked."]]);
    }

    /// <summary>A day to move to, as it is read out.</summary>
    public static string MoveTo(DateOnly to, EditPreview? preview) => preview switch
    {
        { Change: null, Problem: not EditProblem.NoChange } => $"{UnitText.LongDay(to)}, not possible",
        { Told.Count: > 0 } => $"{UnitText.LongDay(to)}, breaks {UnitText.Count(preview.Told.Count, "rule", "rules")}",
        _ => UnitText.LongDay(to),
    };

    /// <summary>What an edited run can be: each kind with its workout and its name.</summary>
    public static IReadOnlyList<(SessionKind Kind, Workout? Workout, string Name)> Kinds =>
    [
        .. from kind in SessionText.OnFootKinds
           where kind.MayBeEdited && !kind.IsPairDay
           from workout in kind.IsHard ? Enum.GetValues<Workout>().Select(workout => (Workout?)workout) : [null]
           orderby kind.IsHard
           select (kind, workout, SessionText.Title(kind, workout)),
    ];

    /// <summary>What of a back-to-back is changed: both days, or this one.</summary>
    public static IReadOnlyList<SegmentOption<bool>> Scopes => [new(true, "Both days"), new(false, "This day")];

    /// <summary>A distance that cannot be read.</summary>
    public static string NoNumber(UnitText text) => $"Enter a number, such as {text.Number(Distance.From(6, text.Unit))}.";
}
