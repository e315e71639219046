using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Sports;
using B2BTrail.Interchange.Runs.Xml;

namespace B2BTrail.Interchange.Runs.Tcx;

/// <summary>One activity while it is read.</summary>
internal sealed class TcxActivity
{
    private const int MaxLaps = 10_000;

    // Points may be this far apart without a pause, and laps are not cut to the second.
    private const double ShortestPauseSeconds = 10;

    // A watch that was started waits no longer for its first point.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly PointList _points = new();
    private readonly List<TcxLap> _laps = [];
    private string? _sportName;
    private string? _notes;
    private string? _device;
    private long _lastTicks;
    private bool _mayHavePaused;

    /// <summary>Reads the element that the walk is at.</summary>
    public void Walk(XmlScan scan)
    {
        while (scan.Attribute())
        {
            if (scan.Name == "Sport")
            {
                _sportName = scan.AttributeValue() is { IsEmpty: false } sport ? sport.ToString() : null;
            }
        }

        for (var at = scan.Enter(); scan.Child(at);)
        {
            switch (scan.Name)
            {
                case "Lap" when _laps.Count == MaxLaps:
                    scan.Refuse(new(FileNoticeCode.TooManyLaps, MaxLaps));
                    break;
                case "Lap":
                    WalkLap(scan);
                    break;
                case "Notes":
                    _notes = scan.Words();
                    break;
                case "Creator":
                    _device = TcxFile.NameInside(scan);
                    break;
            }
        }
    }

    /// <summary>Makes an activity of it; null where it holds nothing, or too little of one that broke off.</summary>
    public Activity? Finish(bool brokeOff)
    {
        _points.Settle([0], _laps.Where(lap => lap.FirstPoint < _points.Count).Select(lap => lap.FirstPoint));
        var summary = brokeOff ? FileSummary.None : TcxSummary.Of(_laps);
        var start = StartUtc();
        if (brokeOff && (start is null || _points.Count < XmlFile.FewestOfDamaged)
            || _points.Count == 0 && summary == FileSummary.None)
        {
            return null;
        }

        var sport = SportWords.Read(_sportName);
        FileNotice[] notices = [.. _points.Notices()];
        return new Activity
        {
            StartUtc = start,
            UtcOffset = start is null ? null : _points.UtcOffset,
            Sport = sport,
            SportName = _sportName,
            Description = _notes,
            Device = _device,
            Summary = summary,
            Laps = start is null ? [] : Laps(start.Value),
            Track = _points.Slice(0, _points.Count, (start - _points.StartUtc)?.TotalSeconds, sport),
            Notices = notices,
        };
    }

    private void WalkLap(XmlScan scan)
    {
        var lap = new TcxLap(_points.Count);
        while (scan.Attribute())
        {
            lap.ReadAttribute(scan);
        }

        var before = _laps.LastOrDefault();
        _laps.Add(lap);
        var continues = before is not null;
        for (var at = scan.Enter(); scan.Child(at);)
        {
            if (scan.Name != "Track")
            {
                lap.ReadElement(scan);
                continue;
            }

            // A watch ends a track where the timer is stopped. It also ends one with each lap, where nothing need have been stopped.
            _mayHavePaused = continues && before!.SecondsUntil(lap) > ShortestPauseSeconds;
            if (!continues)
            {
                _points.Break();
            }

            continues = false;
            for (var track = scan.Enter(); scan.Child(track);)
            {
                if (scan.Name == "Trackpoint")
                {
                    WalkPoint(scan);
                }
            }
        }

        if (lap.SaysNothing && lap.FirstPoint == _points.Count)
        {
            _laps.RemoveAt(_laps.Count - 1);
        }
    }

    private void WalkPoint(XmlScan scan)
    {
        var point = FilePoint.Blank;
        var saysWhere = false;
        for (var at = scan.Enter(); scan.Child(at);)
        {
            switch (scan.Name)
            {
                case "Time":
                    point.ReadTime(scan);
                    break;
                case "Position":
                    saysWhere = true;
                    WalkPosition(scan, ref point);
                    break;
                case "AltitudeMeters":
                    point.ReadElevation(scan);
                    break;
                case "DistanceMeters":
                    point.ReadMeters(scan);
                    break;
                case "Extensions":
                    for (var extensions = scan.Enter(); scan.Inside(extensions);)
                    {
                        point.ReadExtra(scan);
                    }

                    break;
                default:
                    point.ReadExtra(scan);
                    break;
            }
        }

        if (!point.HasPosition && (saysWhere || !point.HasTime))
        {
            _points.Misplace();
        }
        else if (_points.IsFull)
        {
            scan.Refuse(new(FileNoticeCode.TooManyPoints, Track.MaxPoints));
        }
        else
        {
            Add(point);
        }
    }

    private static void WalkPosition(XmlScan scan, ref FilePoint point)
    {
        for (var at = scan.Enter(); scan.Child(at);)
        {
            switch (scan.Name)
            {
                case "LatitudeDegrees":
                    point.Latitude = XmlNumber.Within(scan.Text(), -90, 90);
                    break;
                case "LongitudeDegrees":
                    point.Longitude = XmlNumber.Within(scan.Text(), -180, 180);
                    break;
            }
        }
    }

    private void Add(in FilePoint point)
    {
        if (point.HasTime)
        {
            if (_mayHavePaused && (point.Time.UtcTicks - _lastTicks) / (double)TimeSpan.TicksPerSecond > ShortestPauseSeconds)
            {
                _points.Break();
            }

            _mayHavePaused = false;
            _lastTicks = point.Time.UtcTicks;
            _laps[^1].FirstPointUtc ??= new DateTime(_lastTicks, DateTimeKind.Utc);
        }

        _points.Add(point);
    }

    // The first lap says when the timer was started, often some seconds before the first point. A clock that was set in between, or is
    // not in UTC, makes the two disagree; then the points are right.
    private DateTime? StartUtc()
    {
        var ofLaps = _laps.Select(lap => lap.StartUtc);
        var start = _points.StartUtc is { } point
            ? ofLaps.Where(lap => lap <= point && point - lap <= LongestWait).Min() ?? point
            : ofLaps.Min();
        return start is null || PointList.IsMadeUpStart(start.Value) || (_points.Count > 0 && _points.IsRoute) ? null : start;
    }

    private List<Lap> Laps(DateTime start) =>
    [
        .. _laps.Where(lap => !double.IsNaN(lap.Seconds))
            .Select(lap => lap.At(Math.Max(0, ((lap.StartUtc ?? lap.FirstPointUtc) - start)?.TotalSeconds ?? 0)))
            .OrderBy(lap => lap.StartSeconds),
    ];
}
