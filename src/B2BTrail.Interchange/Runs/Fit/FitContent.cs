using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>What the messages of one FIT file say, in the file's order and not yet put together.</summary>
internal sealed class FitContent
{
    private const int MaxSessions = 1_000;
    private const int MaxLaps = 10_000;
    private const int MaxTimerEvents = 100_000;

    /// <summary>What kind of file it is; −1 where it does not say.</summary>
    public int FileType { get; private set; } = -1;

    /// <summary>The device or program that made it; null where it does not say.</summary>
    public string? Device { get; private set; }

    /// <summary>How far its clock was ahead of UTC; null where it does not say.</summary>
    public TimeSpan? UtcOffset { get; private set; }

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
                UtcOffset = FitTime.Offset(definition.Time(message, ActivityField.LocalTimestamp), time) ?? UtcOffset;
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

/// <summary>A session: an activity, or one leg of a multisport activity.</summary>
/// <param name="Start">When it began; not a number where it does not say.</param>
/// <param name="Elapsed">Seconds from start to end; not a number where it does not say.</param>
/// <param name="Sport">What it is of; null where it does not say.</param>
/// <param name="Summary">Its totals.</param>
internal sealed record FitSession(double Start, double Elapsed, FitSport? Sport, FileSummary Summary)
{
    /// <summary>Whether it says anything that is worth keeping.</summary>
    public bool SaysSomething => Summary != FileSummary.None;

    /// <summary>Reads a session message.</summary>
    public static FitSession Of(FitDefinition definition, ReadOnlySpan<byte> message)
    {
        var elapsed = FitFigures.Seconds(definition.Number(message, SessionField.Elapsed));
        var timer = FitFigures.Seconds(definition.Number(message, SessionField.Timer));
        var sport = FitSports.Of(definition.Code(message, SessionField.Sport), definition.Code(message, SessionField.SubSport));
        return new FitSession(definition.Time(message, SessionField.StartTime), double.IsNaN(elapsed) ? timer : elapsed, sport, new FileSummary
        {
            Distance = FitFigures.Distance(FitFigures.Metres(definition.Number(message, SessionField.Distance))),
            Timer = FitFigures.Duration(timer),
            Elapsed = FitFigures.Duration(elapsed),
            Ascent = FitFigures.Climb(definition.Number(message, SessionField.Ascent)),
            Descent = FitFigures.Climb(definition.Number(message, SessionField.Descent)),
            AverageHeartRate = FitFigures.HeartRate(definition.Number(message, SessionField.AverageHeartRate)),
        });
    }
}

/// <summary>A lap.</summary>
/// <param name="Start">When it began; not a number where it does not say.</param>
/// <param name="Seconds">How long it took, pauses left out where it says so; not a number where it does not say.</param>
/// <param name="Metres">How far it was; null where it does not say.</param>
/// <param name="AverageHeartRate">Beats a minute; null where it does not say.</param>
internal readonly record struct FitLap(double Start, double Seconds, double? Metres, int? AverageHeartRate)
{
    /// <summary>Reads a lap message.</summary>
    public static FitLap Of(FitDefinition definition, ReadOnlySpan<byte> message)
    {
        var timer = FitFigures.Seconds(definition.Number(message, LapField.Timer));
        var metres = FitFigures.Metres(definition.Number(message, LapField.Distance));
        return new FitLap(
            definition.Time(message, LapField.StartTime),
            double.IsNaN(timer) ? FitFigures.Seconds(definition.Number(message, LapField.Elapsed)) : timer,
            double.IsNaN(metres) ? null : metres,
            FitFigures.HeartRate(definition.Number(message, LapField.AverageHeartRate)));
    }
}

/// <summary>The timer was started or stopped.</summary>
/// <param name="Time">When.</param>
/// <param name="IsStart">Whether it was started.</param>
internal readonly record struct FitTimerEvent(double Time, bool IsStart);
