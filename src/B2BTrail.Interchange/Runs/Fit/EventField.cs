namespace B2BTrail.Interchange.Runs.Fit;

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
