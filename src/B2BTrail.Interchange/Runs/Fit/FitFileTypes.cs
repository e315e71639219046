namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>The kinds of FIT files.</summary>
internal static class FitFileTypes
{
    private const int Activity = 4;

    /// <summary>Whether a file of this type may hold an activity: it says so, or says nothing.</summary>
    public static bool MayBeActivity(int type) => type is Activity or < 0 or 255;

    /// <summary>Says what a file of another type is.</summary>
    public static string Sentence(int type) => $"This file holds {Holds(type)}, not an activity; it was left out.";

    private static string Holds(int type) => type switch
    {
        1 => "a description of a device",
        2 => "device settings",
        3 => "sport settings",
        5 => "a planned workout",
        6 => "a course to follow",
        7 => "a schedule of workouts",
        9 => "weight measurements",
        10 => "totals of many activities",
        11 => "goals",
        14 => "blood pressure measurements",
        15 or 28 or 32 => "a day's steps and heart rate",
        20 => "only a summary",
        34 or 35 => "segments to race on",
        _ => "something else",
    };
}
