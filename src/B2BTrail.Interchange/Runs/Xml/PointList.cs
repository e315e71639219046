using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>The points of a file as they come: leaves out what cannot be, puts the others in order, and remembers what it left out.</summary>
internal sealed class PointList
{
    /// <summary>Tracks further apart than this are not of one outing.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromHours(12);

    // One foot of a runner comes down some 80 to 100 times a minute; no one keeps up 120.
    private const double MostStepsOfOneFoot = 120;
    private const int MostSteps = 300;

    private TrackPoint[] _points = new TrackPoint[64];
    private XmlTime _start;
    private bool _breaks = true;
    private bool _hasTimesWithoutZone;
    private long _cadences;
    private int _cadencePoints;
    private int _backwards;
    private int _unreadTimes;
    private int _odd;
    private bool _isShifted;

    /// <summary>How many points there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them say when they were.</summary>
    public int Timed { get; private set; }

    /// <summary>How many had no possible position and were left out.</summary>
    public int Misplaced { get; private set; }

    /// <summary>All of them.</summary>
    public Span<TrackPoint> Points => _points.AsSpan(0, Count);

    /// <summary>Whether no more points are taken.</summary>
    public bool IsFull => Count == Track.MaxPoints;

    /// <summary>The time of the first point that has one; null where none has.</summary>
    public DateTime? StartUtc => Timed == 0 ? null : new DateTime(_start.UtcTicks, DateTimeKind.Utc);

    /// <summary>How far the local clock was ahead of UTC at the start, where the times are local ones.</summary>
    public TimeSpan? UtcOffset => _start.OffsetMinutes != 0 && _start.OffsetMinutes % 15 == 0 ? TimeSpan.FromMinutes(_start.OffsetMinutes) : null;

    /// <summary>
    /// Whether the times are none of a recording: fewer than half of the points have one, or they begin where programs that draw
    /// routes begin to count.
    /// </summary>
    public bool IsRoute => Timed * 2 < Count || Timed == 0 || IsMadeUp;

    private bool IsMadeUp => StartUtc is { } first && (IsMadeUpStart(first) || (UnsetClock.Says(first) && EvenTimes.Are(_points.AsSpan(0, Count))));

    /// <summary>Whether a start is one from which route planners begin to count, or before there were satellites.</summary>
    public static bool IsMadeUpStart(DateTime start) =>
        start.Year < 1980 || (start is { Year: 2000 or 2010, DayOfYear: 1 } && start.TimeOfDay == TimeSpan.Zero);

    /// <summary>The next point comes after a break.</summary>
    public void Break() => _breaks = true;

    /// <summary>Leaves out a point without a possible position; the recording is broken there.</summary>
    public void Misplace()
    {
        Misplaced++;
        _breaks = true;
    }

    /// <summary>Puts a point at the end.</summary>
    public void Add(in FilePoint point)
    {
        var seconds = point.HasTime ? Since(point.Time) : double.NaN;
        _unreadTimes += point.HasUnreadTime ? 1 : 0;
        if (point.Cadence > 0)
        {
            _cadences += point.Cadence;
            _cadencePoints++;
        }

        if (Count == _points.Length)
        {
            Array.Resize(ref _points, Math.Min(_points.Length * 2, Track.MaxPoints));
        }

        var placed = point.HasPosition;
        _points[Count++] = new TrackPoint
        {
            Seconds = seconds,
            Latitude = placed ? point.Latitude : double.NaN,
            Longitude = placed ? point.Longitude : double.NaN,
            Meters = point.Meters,
            Elevation = point.Elevation,
            Temperature = point.Temperature,
            HeartRate = point.HeartRate,
            Steps = point.Cadence,
            StartsSegment = _breaks,
        };
        _breaks = false;
    }

    /// <summary>Puts the points in order, each track by itself, and takes out those whose times cannot be.</summary>
    /// <param name="tracks">Where each track begins.</param>
    /// <param name="laps">Where laps begin that need not stand in the order in which they were run.</param>
    /// <returns>Where each track begins now; and the end of the last.</returns>
    public List<int> Settle(IReadOnlyList<int> tracks, IEnumerable<int> laps)
    {
        List<int> bounds = [];
        var (settled, first, last) = (0, double.NaN, double.NaN);
        for (var i = 0; i < tracks.Count; i++)
        {
            var points = _points.AsSpan(tracks[i]..(i + 1 < tracks.Count ? tracks[i + 1] : Count));
            var times = PointTimes.Settle(points, laps, out var count);
            if (times is not null)
            {
                _backwards += times.Back;
                _odd += times.Odd;
                _isShifted |= times.IsShifted;
                Timed -= times.Removed.Count;
            }

            bounds.Add(settled);
            // Some lists have the newest track first: one that lies before all others repeats nothing.
            bool isEarlier = Find(points, count - 1, -1, -1) < first;
            count = isEarlier ? count : DropRepeated(points[..count], ref last);
            first = Math.Min(double.IsNaN(first) ? double.MaxValue : first, Find(points, 0, count, 1) ?? double.MaxValue);
            points[..count].CopyTo(_points.AsSpan(settled));
            settled += count;
        }

        Count = settled;
        Rebase();
        return [.. bounds, settled];
    }

    /// <summary>Moves all times on where the receiver's count of weeks ran over, as the time tells at which the file was written.</summary>
    /// <returns>What there is to say of it.</returns>
    public IEnumerable<FileNotice> CorrectWeeks(DateTime? writtenUtc)
    {
        if (StartUtc is not { } start || GpsWeeks.Corrected(start, writtenUtc) is not { } corrected)
        {
            return [];
        }

        _start = _start with { UtcTicks = corrected.Ticks };
        return [new(FileNoticeCode.WeeksRanOver) { Date = DateOnly.FromDateTime(start), UsedDate = DateOnly.FromDateTime(corrected) }];
    }

    /// <summary>Seconds since <see cref="StartUtc"/> of the first point from one to before another that has a time; null where none has.</summary>
    public double? FirstSeconds(int from, int to) => Find(_points, from, to, 1);

    /// <summary>Seconds since <see cref="StartUtc"/> of the last point from one to before another that has a time; null where none has.</summary>
    public double? LastSeconds(int from, int to) => Find(_points, to - 1, from - 1, -1);

    /// <summary>
    /// The points from one to before another as a track of their own, in final form: their time counted from a start, or taken away where
    /// there is none, and steps counted for both feet.
    /// </summary>
    public Track Slice(int from, int to, double? startSeconds, Sport sport)
    {
        var stepping = sport.IsOnFoot() || sport == Sport.Unknown;
        var feet = !stepping ? 0 : _cadences > MostStepsOfOneFoot * _cadencePoints ? 1 : 2;
        if (startSeconds is not 0 || (_cadencePoints > 0 && feet != 1))
        {
            for (var i = from; i < to; i++)
            {
                var steps = _points[i].Steps * feet;
                _points[i] = _points[i] with
                {
                    Seconds = _points[i].Seconds - (startSeconds ?? double.NaN),
                    Steps = (short)(steps > MostSteps ? 0 : steps),
                };
            }
        }

        return new Track(_points.AsMemory(from, to - from));
    }

    /// <summary>What was left out or had to be taken on trust.</summary>
    public IEnumerable<FileNotice> Notices()
    {
        if (Misplaced > 0)
        {
            yield return new(FileNoticeCode.PointsWithoutPosition) { Count = Misplaced };
        }

        if (_backwards > 0)
        {
            yield return new(FileNoticeCode.PointsBackInTime) { Count = _backwards };
        }

        if (_odd > 0)
        {
            yield return new(FileNoticeCode.PointsWithOddTime) { Count = _odd };
        }

        if (_isShifted)
        {
            yield return new(FileNoticeCode.ClockSetMeanwhile);
        }

        if (_unreadTimes > 0 && Timed * 2 < Count)
        {
            yield return new(FileNoticeCode.TimesUnreadable) { Count = _unreadTimes, Total = Count };
        }
        else if (Timed > 0 && Timed * 2 < Count)
        {
            yield return new(FileNoticeCode.FewPointsHaveTimes) { Count = Timed, Total = Count };
        }
        else if (IsMadeUp)
        {
            yield return new(FileNoticeCode.TimesMadeUp);
        }
        else if (_hasTimesWithoutZone)
        {
            yield return new(FileNoticeCode.TimesWithoutZone);
        }
    }

    private double Since(XmlTime time)
    {
        if (Timed++ == 0)
        {
            _start = time;
        }

        _hasTimesWithoutZone |= !time.HasZone;
        return (time.UtcTicks - _start.UtcTicks) / (double)TimeSpan.TicksPerSecond;
    }

    // What a track repeats of the one before it.
    private int DropRepeated(Span<TrackPoint> points, ref double last)
    {
        var (count, starts) = (0, false);
        foreach (ref readonly var point in points)
        {
            starts |= point.StartsSegment;
            if (point.Seconds < last && last - point.Seconds <= LongestRest.TotalSeconds)
            {
                _backwards++;
                Timed--;
                continue;
            }

            points[count++] = point with { StartsSegment = starts };
            starts = false;
        }

        last = Find(points, count - 1, -1, -1) ?? last;
        return count;
    }

    // Counts from the first point that is left.
    private void Rebase()
    {
        if (FirstSeconds(0, Count) is not ({ } first and not 0))
        {
            return;
        }

        _start = _start with { UtcTicks = _start.UtcTicks + (long)Math.Round(first * TimeSpan.TicksPerSecond) };
        for (var i = 0; i < Count; i++)
        {
            _points[i] = _points[i] with { Seconds = _points[i].Seconds - first };
        }
    }

    private static double? Find(ReadOnlySpan<TrackPoint> points, int from, int to, int step)
    {
        for (var i = from; i != to; i += step)
        {
            if (points[i].HasTime)
            {
                return points[i].Seconds;
            }
        }

        return null;
    }
}
