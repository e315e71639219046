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
