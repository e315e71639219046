using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>The kinds of FIT files.</summary>
internal static class FitFileTypes
{
    private const int Activity = 4;

    /// <summary>Whether a file of this type may hold an activity: it says so, or says nothing.</summary>
    public static bool MayBeActivity(int type) => type is Activity or < 0 or 255;

    /// <summary>What a file of another type holds.</summary>
    public static FileContent ContentOf(int type) => type switch
    {
        1 => FileContent.Device,
        2 => FileContent.DeviceSettings,
        3 => FileContent.SportSettings,
        5 => FileContent.Workout,
        6 => FileContent.Course,
        7 => FileContent.Schedule,
        9 => FileContent.Weight,
        10 => FileContent.Totals,
        11 => FileContent.Goals,
        14 => FileContent.BloodPressure,
        15 or 28 or 32 => FileContent.DailyMonitoring,
        20 => FileContent.SummaryOnly,
        34 or 35 => FileContent.Segments,
        _ => FileContent.Other,
    };
}
