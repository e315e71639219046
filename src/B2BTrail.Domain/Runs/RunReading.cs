using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>
/// The figures of a run as one reading of its file gives them, without anything that a runner writes. A reading that differs from another by no more than the
/// constants here is the same to a runner (our own choice).
/// </summary>
/// <param name="LocalDate">The local day.</param>
/// <param name="TimeZone">The IANA zone of the day.</param>
/// <param name="Distance">How far.</param>
/// <param name="Sport">What it is of.</param>
/// <param name="From">How the figures came about.</param>
public sealed record RunReading(DateOnly LocalDate, string TimeZone, Distance Distance, Sport Sport, RecordedFrom From)
{
    /// <summary>Distances closer than this, in meters, are one distance as it is shown.</summary>
    internal const double DistanceMeters = 50;

    /// <summary>Times and starts closer than this, in seconds, are alike.</summary>
    internal const int Seconds = 30;

    /// <summary>Climbs closer than this, in meters, are alike.</summary>
    internal const double ClimbMeters = 10;

    /// <summary>Heart rates closer than this, in beats a minute, are alike.</summary>
    internal const int Beats = 2;

    /// <summary>The start, in UTC; null where only the day is known.</summary>
    public DateTime? StartedUtc { get; init; }

    /// <summary>Time in motion.</summary>
    public Duration? Moving { get; init; }

    /// <summary>Time from start to end.</summary>
    public Duration? Elapsed { get; init; }

    /// <summary>Climb.</summary>
    public Climb? Ascent { get; init; }

    /// <summary>Height lost.</summary>
    public Climb? Descent { get; init; }

    /// <summary>Beats a minute.</summary>
    public int? AverageHeartRate { get; init; }

    /// <summary>The figures of an entry.</summary>
    public static RunReading Of(RunEntry entry, Sport sport, RecordedFrom from)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new RunReading(entry.LocalDate, entry.TimeZone, entry.Distance, sport, from)
        {
            StartedUtc = entry.StartedUtc,
            Moving = entry.Moving,
            Elapsed = entry.Elapsed,
            Ascent = entry.Ascent,
            Descent = entry.Descent,
            AverageHeartRate = entry.AverageHeartRate,
        };
    }

    /// <summary>An entry with these figures, and with its own words.</summary>
    public RunEntry PutInto(RunEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry with
        {
            LocalDate = LocalDate,
            StartedUtc = StartedUtc,
            TimeZone = TimeZone,
            Distance = Distance,
            Moving = Moving,
            Elapsed = Elapsed,
            Ascent = Ascent,
            Descent = Descent,
            AverageHeartRate = AverageHeartRate,
        };
    }

    /// <summary>This reading, but with some figures of another.</summary>
    public RunReading Keeping(RunFigureKinds kept, RunReading other)
    {
        ArgumentNullException.ThrowIfNull(other);
        RunReading Of(RunFigureKinds kind) => kept.HasFlag(kind) ? other : this;
        var (start, distance, times, climb) = (Of(RunFigureKinds.Start), Of(RunFigureKinds.Distance), Of(RunFigureKinds.Times), Of(RunFigureKinds.Climb));
        return new RunReading(
            start.LocalDate, start.TimeZone, distance.Distance, Sport, new RecordedFrom(distance.From.Distance, times.From.Moving, climb.From.Ascent))
        {
            StartedUtc = start.StartedUtc,
            Moving = times.Moving,
            Elapsed = times.Elapsed,
            Ascent = climb.Ascent,
            Descent = climb.Descent,
            AverageHeartRate = Of(RunFigureKinds.HeartRate).AverageHeartRate,
        };
    }

    /// <summary>Which figures are not exactly those of another reading.</summary>
    public RunFigureKinds ChangedFrom(RunReading other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Where(RunFigureKinds.Start, (LocalDate, StartedUtc, TimeZone) != (other.LocalDate, other.StartedUtc, other.TimeZone))
            | Where(RunFigureKinds.Distance, Distance != other.Distance)
            | Where(RunFigureKinds.Times, (Moving, Elapsed) != (other.Moving, other.Elapsed))
            | Where(RunFigureKinds.Climb, (Ascent, Descent) != (other.Ascent, other.Descent))
            | Where(RunFigureKinds.HeartRate, AverageHeartRate != other.AverageHeartRate);
    }

    /// <summary>Which figures differ from those of another reading by more than rounding.</summary>
    public RunFigureKinds FarFrom(RunReading other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Where(RunFigureKinds.Start, LocalDate != other.LocalDate || IsFar((StartedUtc - other.StartedUtc)?.TotalSeconds, StartedUtc is null, other.StartedUtc is null, Seconds))
            | Where(RunFigureKinds.Distance, Math.Abs(Distance.Meters - other.Distance.Meters) >= DistanceMeters)
            | Where(RunFigureKinds.Times, IsFar(Moving, other.Moving) || IsFar(Elapsed, other.Elapsed))
            | Where(RunFigureKinds.Climb, IsFar(Ascent, other.Ascent) || IsFar(Descent, other.Descent))
            | Where(RunFigureKinds.HeartRate, IsFar(AverageHeartRate - other.AverageHeartRate, AverageHeartRate is null, other.AverageHeartRate is null, Beats));
    }

    private static bool IsFar(Duration? one, Duration? other) => IsFar(one?.Seconds - other?.Seconds, one is null, other is null, Seconds);

    private static bool IsFar(Climb? one, Climb? other) => IsFar(one?.Meters - other?.Meters, one is null, other is null, ClimbMeters);

    private static bool IsFar(double? difference, bool oneIsMissing, bool otherIsMissing, double least) =>
        difference is { } apart ? Math.Abs(apart) >= least : oneIsMissing != otherIsMissing;

    private static RunFigureKinds Where(RunFigureKinds kind, bool isSo) => isSo ? kind : RunFigureKinds.None;
}
