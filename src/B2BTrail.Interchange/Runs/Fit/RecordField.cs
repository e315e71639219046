namespace B2BTrail.Interchange.Runs.Fit;

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
