namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>What the messages of one FIT file say, in the file's order and not yet put together.</summary>
internal sealed class FitContent
{
    private const int MaxSessions = 1_000;
    private const int MaxLaps = 10_000;
    private const int MaxTimerEvents = 100_000;

    /// <summary>What kind of file it is; −1 where it does not say.</summary>
    public int FileType { get; private set; } = -1;

    /// <summary>When it was written; not a number where it does not say.</summary>
    public double Created { get; private set; } = double.NaN;

    /// <summary>The device or program that made it; null where it does not say.</summary>
    public string? Device { get; private set; }

    /// <summary>How far its clock was ahead of UTC; null where it does not say.</summary>
    public TimeSpan? UtcOffset { get; private set; }

    /// <summary>When it was so far ahead; not a number where it does not say.</summary>
    public double UtcOffsetAt { get; private set; } = double.NaN;

    /// <summary>The sport that the device was set to; null where it does not say.</summary>
    public FitSport? Sport { get; private set; }

    /// <summary>Its sessions.</summary>
    public List<FitSession> Sessions { get; } = [];

    /// <summary>Its laps.</summary>
    public List<FitLap> Laps { get; } = [];

    /// <summary>When its timer was started and stopped.</summary>
    public List<FitTimerEvent> TimerEvents { get; } = [];

    /// <summary>Its records.</summary>
    public FitPoints Points { get; } = new();

    /// <summary>Takes a data message.</summary>
    /// <param name="definition">How it is laid out.</param>
    /// <param name="message">The message.</param>
    /// <param name="time">When it was; not a number where it does not say.</param>
    /// <returns>Whether there was room for it.</returns>
    public bool TryTake(FitDefinition definition, ReadOnlySpan<byte> message, double time)
    {
        switch (definition.Message)
        {
            case FitMessage.FileId:
                FileType = definition.Code(message, FileIdField.Type);
                Created = definition.Time(message, FileIdField.TimeCreated);
                Device = FitDevices.Name(
                    definition.Code(message, FileIdField.Manufacturer),
                    definition.Code(message, FileIdField.Product),
                    definition.Text(message, FileIdField.ProductName)) ?? Device;
                return true;
            case FitMessage.DeviceInfo when Device is null && definition.Code(message, DeviceInfoField.DeviceIndex) == 0:
                Device = FitDevices.Name(
                    definition.Code(message, DeviceInfoField.Manufacturer),
                    definition.Code(message, DeviceInfoField.Product),
                    definition.Text(message, DeviceInfoField.ProductName));
                return true;
            case FitMessage.Activity:
                if (FitTime.Offset(definition.Time(message, ActivityField.LocalTimestamp), time) is { } offset)
                {
                    (UtcOffset, UtcOffsetAt) = (offset, time);
                }

                return true;
            case FitMessage.Sport:
                Sport ??= FitSports.Of(definition.Code(message, SportField.Sport), definition.Code(message, SportField.SubSport));
                return true;
            case FitMessage.Session:
                Sessions.Add(FitSession.Of(definition, message));
                return Sessions.Count <= MaxSessions;
            case FitMessage.Lap:
                Laps.Add(FitLap.Of(definition, message));
                return Laps.Count <= MaxLaps;
            case FitMessage.Event when definition.Code(message, EventField.Event) == EventField.Timer && !double.IsNaN(time):
                var type = definition.Code(message, EventField.EventType);
                if (type == EventField.Start || EventField.IsStop(type))
                {
                    TimerEvents.Add(new FitTimerEvent(time, type == EventField.Start));
                }

                return TimerEvents.Count <= MaxTimerEvents;
            default:
                return true;
        }
    }
}
