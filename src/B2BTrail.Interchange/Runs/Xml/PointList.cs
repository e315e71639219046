using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>The points of a file as they come: puts them in order, leaves out what cannot be, and remembers what it left out.</summary>
internal sealed class PointList
{
    /// <summary>Tracks further apart than this are not of one outing.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromHours(12);

    // One foot of a runner comes down some 80 to 100 times a minute; no one keeps up 120.
    private const double MostStepsOfOneFoot = 120;
    private const int MostSteps = 300;

    private TrackPoint[] _points = new TrackPoint[64];
    private XmlTime _start;
    private long _last = long.MinValue;
    private bool _breaks = true;
    private bool _beginsTrack;
    private bool _hasTimesWithoutZone;
    private long _cadences;
    private int _cadencePoints;
    private int _backwards;
    private int _unreadTimes;

    /// <summary>How many points there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them say when they were.</summary>
    public int Timed { get; private set; }

    /// <summary>How many had no possible position and were left out.</summary>
    public int Misplaced { get; private set; }

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

    private bool IsMadeUp => StartUtc is { } first && IsMadeUpStart(first);

    /// <summary>Whether a start is one from which route planners and watches that do not know the time begin to count.</summary>
    public static bool IsMadeUpStart(DateTime start) =>
        start.Year < 2000 || (start is { Year: 2000 or 2010, DayOfYear: 1 } && start.TimeOfDay == TimeSpan.Zero);

    /// <summary>The next point comes after a break.</summary>
    public void Break() => _breaks = true;

    /// <summary>The next point is the first of a track, which may be of an earlier day than the track before it.</summary>
    public void BeginTrack() => _breaks = _beginsTrack = true;

    /// <summary>Leaves out a point without a possible position; the recording is broken there.</summary>
    public void Misplace()
    {
        Misplaced++;
        _breaks = true;
    }

    /// <summary>Puts a point at the end, unless its clock went back.</summary>
    public void Add(in FilePoint point)
    {
        var seconds = double.NaN;
        if (point.HasTime && !TakeTime(point.Time, out seconds))
        {
            _backwards++;
            return;
        }

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
            Metres = point.Metres,
            Elevation = point.Elevation,
            Temperature = point.Temperature,
            HeartRate = point.HeartRate,
            Steps = point.Cadence,
            StartsSegment = _breaks,
        };
        _breaks = false;
    }

    /// <summary>Seconds since <see cref="StartUtc"/> of the first point from one to before another that has a time; null where none has.</summary>
    public double? FirstSeconds(int from, int to) => Find(from, to, 1);

    /// <summary>Seconds since <see cref="StartUtc"/> of the last point from one to before another that has a time; null where none has.</summary>
    public double? LastSeconds(int from, int to) => Find(to - 1, from - 1, -1);

    /// <summary>Breaks the points from one to before another wherever they rest for longer, and each side has enough of them to be an outing.</summary>
    /// <returns>Where the parts begin, the first of them too.</returns>
    public IReadOnlyList<int> SplitAtRests(int from, int to, TimeSpan longest, int fewest)
    {
        List<int> starts = [from];
        var last = double.NaN;
        for (var i = from; i < to; i++)
        {
            if (!_points[i].HasTime)
            {
                continue;
            }

            if (_points[i].Seconds - last > longest.TotalSeconds && i - starts[^1] >= fewest && to - i >= fewest)
            {
                starts.Add(i);
                _points[i] = _points[i] with { StartsSegment = true };
            }

            last = _points[i].Seconds;
        }

        return starts;
    }

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

    private bool TakeTime(XmlTime time, out double seconds)
    {
        seconds = double.NaN;
        if (time.UtcTicks < _last && !(_beginsTrack && _last - time.UtcTicks > LongestRest.Ticks))
        {
            return false;
        }

        if (Timed++ == 0)
        {
            _start = time;
        }

        _beginsTrack = false;
        _hasTimesWithoutZone |= !time.HasZone;
        _last = time.UtcTicks;
        seconds = (time.UtcTicks - _start.UtcTicks) / (double)TimeSpan.TicksPerSecond;
        return true;
    }

    private double? Find(int from, int to, int step)
    {
        for (var i = from; i != to; i += step)
        {
            if (_points[i].HasTime)
            {
                return _points[i].Seconds;
            }
        }

        return null;
    }
}
