using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Editing;

/// <summary>Says how an edit of a plan ended, and what the calendar's script tells those who move a run with the keyboard.</summary>
internal static class PlanEditText
{
    public const string ChangedElsewhere = "The plan changed in another tab, so nothing was done. Look at the updated plan and try again.";

    public const string BlockDeleted = "This block was deleted.";

    public const string NothingToRestore = "Nothing to restore: the upcoming days are the same.";

    /// <summary>What <c>js/calendar.js</c> says, by the names under which it looks them up; <c>{0}</c> stands for the day.</summary>
    public static IReadOnlyDictionary<string, string> Calendar => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["nothingToMove"] = "There is no session to move here.",
        ["pickedUp"] = "Picked up {0}. Choose a day.",
        ["pickedUpPair"] = "Picked up {0}, the whole back-to-back. Choose a day.",
        ["over"] = "Over {0}.",
        ["overClosed"] = "Over {0}, which cannot be changed.",
        ["notMoved"] = "Not moved.",
    };

    /// <summary>Of a change that was looked at and left for another day.</summary>
    public static string NotSaved(DateOnly left) => $"Your change to {UnitText.Day(left)} was not saved.";

    /// <summary>What an edit did, and that suggested changes leave its runs alone from now on.</summary>
    public static string Edited(PlanChange change, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(change);
        string locked = change.Sessions.Count(change => change.After.IsOnFoot && change.After.IsLocked) switch
        {
            0 => "",
            1 => " The day is locked.",
            var days => $" {days} days are locked.",
        };
        return PlanChangeText.For(change, text) + locked;
    }

    /// <summary>That a change was undone, and which: in the words of the history.</summary>
    /// <param name="undo">What the undo changed.</param>
    /// <param name="text">Writes quantities.</param>
    public static string Undone(PlanChange undo, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(undo);
        return $"Last change undone: “{PlanChangeText.For(undo.Undone(), text)}”";
    }

    /// <summary>That a change was redone, and which.</summary>
    public static string Redone(PlanChange change, UnitText text) => $"Change redone: “{PlanChangeText.For(change, text)}”";

    public static string Done(string what, int brokenRules) => what + brokenRules switch
    {
        0 => "",
        1 => " Breaks 1 rule:",
        _ => $" Breaks {brokenRules} rules:",
    };

    public static string WouldBreak(int brokenRules) => brokenRules == 1 ? "Breaks 1 rule:" : $"Breaks {brokenRules} rules:";

    public static string Restored(PlanChange change, UnitText text) => $"Upcoming days restored. {PlanChangeText.For(change, text)}";

    /// <summary>"Sat 13 Mar, 12:04".</summary>
    public static string When(DateTime local) => $"{UnitText.Day(DateOnly.FromDateTime(local))}, {UnitText.TimeOfDay(local)}";

    public const string NoFirstDay = "Enter the first day.";

    /// <summary>What is said of days off that begin before the first day that can be marked.</summary>
    public static string TooEarly(DateOnly first) => $"Start on {UnitText.Day(first)} or later. Past days without a run count as days off already.";
}
