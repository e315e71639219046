namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>Fields of <see cref="FitMessage.Lap"/>.</summary>
internal static class LapField
{
    public const byte StartTime = 2;
    public const byte Elapsed = 7;
    public const byte Timer = 8;
    public const byte Distance = 9;
    public const byte AverageHeartRate = 15;
}
