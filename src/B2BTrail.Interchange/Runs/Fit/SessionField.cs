namespace B2BTrail.Interchange.Runs.Fit;

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
