using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>
/// The records of a file as points, in the file's order. Their seconds are <see cref="FitTime"/> as yet, because what they will be
/// counted from may stand at the end of the file.
/// </summary>
internal sealed class FitPoints
{
    private const double DegreesPerSemicircle = 180.0 / 0x80000000;
    private const double AltitudeScale = 5;
    private const double AltitudeOffset = 500;

    // A stored zero, which stands for none.
    private const double LowestElevation = -AltitudeOffset;
    private const double HighestElevation = 9000;
    private const double MostSteps = 1000;

    private TrackPoint[] _points = [];
    private int _lastSixteenths = -1;
    private long _sixteenths;
    private double _last = double.NaN;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether their times are in order, with nothing odd about them.</summary>
    public bool AreInOrder { get; private set; } = true;

    /// <summary>Ends the adding.</summary>
    /// <returns>The points, to be worked on in place. They keep no more than twice their own room.</returns>
    public Memory<TrackPoint> TakeAll()
    {
        if (_points.Length / 2 > Count)
        {
            Array.Resize(ref _points, Count);
        }

        return _points.AsMemory(0, Count);
    }

    /// <summary>Adds a record.</summary>
    /// <param name="definition">How it is laid out.</param>
    /// <param name="record">The record.</param>
    /// <param name="time">When it was; not a number where it does not say.</param>
    /// <param name="bytesLeft">How many bytes there are from the record on: so many points at most may follow.</param>
    /// <returns>Whether there was room for it.</returns>
    public bool TryAdd(FitDefinition definition, ReadOnlySpan<byte> record, double time, int bytesLeft)
    {
        if (Count == _points.Length && !TryGrow(bytesLeft / (1 + definition.Size)))
        {
            return false;
        }

        if (!double.IsNaN(time))
        {
            AreInOrder &= PointTimes.Follows(_last, time);
            _last = time;
        }

        var latitude = definition.Number(record, RecordField.Latitude) * DegreesPerSemicircle;
        var longitude = definition.Number(record, RecordField.Longitude) * DegreesPerSemicircle;
        var hasPosition = Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180;
        var altitude = definition.Number(record, RecordField.EnhancedAltitude);
        if (double.IsNaN(altitude))
        {
            altitude = definition.Number(record, RecordField.Altitude);
        }

        var elevation = (altitude / AltitudeScale) - AltitudeOffset;
        var steps = 2 * definition.Number(record, RecordField.Cadence);
        if (steps > 0 && definition.Number(record, RecordField.FractionalCadence) is var fraction && !double.IsNaN(fraction))
        {
            steps += 2 * fraction / 128;
        }

        var temperature = definition.Number(record, RecordField.Temperature);
        _points[Count++] = new TrackPoint
        {
            Seconds = time,
            Latitude = hasPosition ? latitude : double.NaN,
            Longitude = hasPosition ? longitude : double.NaN,
            Meters = Meters(definition, record),
            Elevation = elevation is > LowestElevation and <= HighestElevation ? (float)elevation : float.NaN,
            Temperature = temperature is >= -60 and <= 80 ? (float)temperature : float.NaN,
            HeartRate = FitFigures.HeartRate(definition.Number(record, RecordField.HeartRate)) is { } beats ? (byte)beats : (byte)0,
            Steps = steps is >= 0 and <= MostSteps ? (short)Math.Round(steps) : (short)0,
        };
        return true;
    }

    private bool TryGrow(int expected)
    {
        if (Count >= Track.MaxPoints)
        {
            return false;
        }

        var size = Math.Clamp(Math.Max(expected, Count), 16, Track.MaxPoints - Count);
        var larger = GC.AllocateUninitializedArray<TrackPoint>(Count + size);
        _points.AsSpan(0, Count).CopyTo(larger);
        _points = larger;
        return true;
    }

    private double Meters(FitDefinition definition, ReadOnlySpan<byte> record)
    {
        var meters = FitFigures.Meters(definition.Number(record, RecordField.Distance));
        if (!double.IsNaN(meters))
        {
            return meters;
        }

        // Twelve bits of speed, then twelve bits of distance in sixteenths of a meter that begin again at zero when they are full.
        var packed = definition.Bytes(record, RecordField.CompressedSpeedDistance, 3);
        if (packed.IsEmpty || packed is [0xFF, 0xFF, 0xFF])
        {
            return double.NaN;
        }

        var sixteenths = packed[1] >> 4 | packed[2] << 4;
        _sixteenths += _lastSixteenths < 0 ? sixteenths : (sixteenths - _lastSixteenths) & 0xFFF;
        _lastSixteenths = sixteenths;
        return _sixteenths / 16.0;
    }
}
