using B2BTrail.Data.Deleted;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Deleted;

/// <summary>What is said of deleted items.</summary>
internal static class DeletedText
{
    public const string StillThere = "Nothing was deleted.";

    public const string AskOne = "Delete it for good? It cannot be restored.";

    public const string DeletedForGood = "Deleted for good.";

    public const string AllDeletedForGood = "All deleted for good.";

    /// <summary>For how long they are kept: "30 days".</summary>
    public static string Kept => $"{DeletedItem.Kept.Days} days";

    /// <summary>Asks before all are deleted.</summary>
    public static string AskAll(int items) => $"Delete {UnitText.Count(items, "item", "items")} for good, with files that nothing else needs? {(items == 1 ? "It" : "They")} cannot be restored.";

    /// <summary>"Show all 120".</summary>
    public static string ShowAll(int items) => $"Show all {items.ToString("N0", Language.Culture)}";

    /// <summary>What it is: "Run", "Block", "Check-ins", "Import".</summary>
    public static string Kind(DeletedItemLine line) => line.Kind switch
    {
        DeletedKind.Run => "Run",
        DeletedKind.Block => "Block",
        DeletedKind.CheckIns => line.Count == 1 ? "Check-in" : "Check-ins",
        DeletedKind.Import => "Import",
        _ => throw new ArgumentOutOfRangeException(nameof(line), line.Kind, "The kind has no words."),
    };

    /// <summary>Which one it is: "Lakeland 50 · Jan 4, 2027 to Jun 12, 2027 · 22 weeks".</summary>
    public static string What(DeletedItemLine line, UnitText text) => string.Join(" · ", Parts(line, text));

    /// <summary>"Deleted Mar 4, 2027, 5:06 AM. Kept until Apr 3, 2027."</summary>
    public static string When(DeletedItemLine line, Preferences preferences)
    {
        var (deleted, until) = (Local(line.DeletedUtc, preferences), Local(line.KeptUntilUtc, preferences));
        return $"Deleted {UnitText.DayAndYear(DateOnly.FromDateTime(deleted))}, {UnitText.TimeOfDay(deleted)}. Kept until {UnitText.DayAndYear(DateOnly.FromDateTime(until))}.";
    }

    /// <summary>A button's name for a screen reader, also of one of several check-ins of a day: "Restore: Check-in, Jan 2, 2027, deleted Mar 4, 2027, 5:06:07 AM".</summary>
    public static string Named(string verb, DeletedItemLine line, Viewer viewer)
    {
        var deleted = Local(line.DeletedUtc, viewer.Preferences);
        return $"{verb}: {Kind(line)}, {What(line, viewer.Text)}, deleted {UnitText.DayAndYear(DateOnly.FromDateTime(deleted))}, {UnitText.ExactTimeOfDay(deleted)}";
    }

    private static IEnumerable<string> Parts(DeletedItemLine line, UnitText text)
    {
        if (line.Name is { } name)
        {
            yield return name;
        }

        if (line.FirstDate is { } first && line.LastDate is { } last)
        {
            yield return first == last ? UnitText.DayAndYear(first) : $"{UnitText.DayAndYear(first)} to {UnitText.DayAndYear(last)}";
        }

        if (line.Distance is { } distance)
        {
            yield return text.Distance(distance);
        }

        switch (line.Kind)
        {
            case DeletedKind.Block:
                yield return UnitText.Count(line.Count, "week", "weeks");
                break;
            case DeletedKind.Import:
                yield return UnitText.Count(line.Count, "run", "runs");
                break;
            case DeletedKind.CheckIns when line.Count > 1:
                yield return UnitText.Count(line.Count, "check-in", "check-ins");
                break;
        }
    }

    private static DateTime Local(DateTime utc, Preferences preferences) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), preferences.Zone);
}
