namespace B2BTrail.Domain.Runs;

/// <summary>What a file that is sound but no activity holds.</summary>
public enum FileContent
{
    /// <summary>Something that is not told apart.</summary>
    Other,

    /// <summary>A description of a device.</summary>
    Device,

    /// <summary>Settings of a device.</summary>
    DeviceSettings,

    /// <summary>Settings of a sport.</summary>
    SportSettings,

    /// <summary>A planned workout.</summary>
    Workout,

    /// <summary>A course to follow.</summary>
    Course,

    /// <summary>A schedule of workouts.</summary>
    Schedule,

    /// <summary>Weight measurements.</summary>
    Weight,

    /// <summary>Totals of many activities.</summary>
    Totals,

    /// <summary>Goals.</summary>
    Goals,

    /// <summary>Blood pressure measurements.</summary>
    BloodPressure,

    /// <summary>A day's steps and heart rate.</summary>
    DailyMonitoring,

    /// <summary>The summary of an activity, without the activity.</summary>
    SummaryOnly,

    /// <summary>Segments to race on.</summary>
    Segments,
}
