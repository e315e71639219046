namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>The numbers of the messages that are read, as the public FIT profile gives them.</summary>
internal static class FitMessage
{
    public const int FileId = 0;
    public const int Sport = 12;
    public const int Session = 18;
    public const int Lap = 19;
    public const int Record = 20;
    public const int Event = 21;
    public const int DeviceInfo = 23;
    public const int Activity = 34;

    /// <summary>The instant of a message, the same field in all of them.</summary>
    public const byte Timestamp = 253;
}

/// <summary>Fields of <see cref="FitMessage.FileId"/>.</summary>
internal static class FileIdField
{
    public const byte Type = 0;
    public const byte Manufacturer = 1;
    public const byte Product = 2;
    public const byte ProductName = 8;
}

/// <summary>Fields of <see cref="FitMessage.Sport"/>.</summary>
internal static class SportField
{
    public const byte Sport = 0;
    public const byte SubSport = 1;
}

/// <summary>Fields of <see cref="FitMessage.Session"/>.</summary>
internal static class SessionField
{
    public const byte StartTime = 2;
    public const byte Sport = 5;
    public const byte SubSport = 6;
    public const byte Elapsed = 7;
    public const byte Timer = 8;
    public const byte Distance = 9;
    public const byte AverageHeartRate = 16;
    public const byte Ascent = 22;
    public const byte Descent = 23;
}

/// <summary>Fields of <see cref="FitMessage.Lap"/>.</summary>
internal static class LapField
{
    public const byte StartTime = 2;
    public const byte Elapsed = 7;
    public const byte Timer = 8;
    public const byte Distance = 9;
    public const byte AverageHeartRate = 15;
}

/// <summary>Fields of <see cref="FitMessage.Record"/>.</summary>
internal static class RecordField
{
    public const byte Latitude = 0;
    public const byte Longitude = 1;
    public const byte Altitude = 2;
    public const byte HeartRate = 3;
    public const byte Cadence = 4;
    public const byte Distance = 5;
    public const byte CompressedSpeedDistance = 8;
    public const byte Temperature = 13;
    public const byte FractionalCadence = 53;
    public const byte EnhancedAltitude = 78;
}

/// <summary>Fields of <see cref="FitMessage.Event"/>, and the values that tell when the timer ran.</summary>
internal static class EventField
{
    public const byte Event = 0;
    public const byte EventType = 1;

    public const int Timer = 0;
    public const int Start = 0;

    /// <summary>Whether an event type means that something stopped: stop, stop all, stop and disable, the same for all.</summary>
    public static bool IsStop(int eventType) => eventType is 1 or 4 or 8 or 9;
}

/// <summary>Fields of <see cref="FitMessage.DeviceInfo"/>.</summary>
internal static class DeviceInfoField
{
    public const byte DeviceIndex = 0;
    public const byte Manufacturer = 2;
    public const byte Product = 4;
    public const byte ProductName = 27;
}

/// <summary>Fields of <see cref="FitMessage.Activity"/>.</summary>
internal static class ActivityField
{
    public const byte LocalTimestamp = 5;
}
