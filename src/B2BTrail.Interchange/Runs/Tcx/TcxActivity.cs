using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Xml;

namespace B2BTrail.Interchange.Runs.Tcx;

/// <summary>One activity while it is read.</summary>
internal sealed class TcxActivity
{
    private const int MaxLaps = 10_000;

    // Points may be this far apart without a pause, and laps are not cut to the second.
    private const double ShortestPauseSeconds = 10;

    private readonly PointList points = new();
    private readonly List<TcxLap> laps = [];
    private string? sportName;
    private string? notes;
    private string? device;
    private long lastTicks;
    private bool mayHavePaused;

    /// <summary>Reads the element that the walk is at.</summary>
    public void Walk(XmlScan scan)
    {
        while (scan.Attribute())
        {
            if (scan.Name == "Sport")
            {
                sportName = scan.AttributeValue() is { IsEmpty: false } sport ? sport.ToString() : null;
            }
        }

        for (var at = scan.Enter(); scan.Child(at);)
        {
            switch (scan.Name)
            {
                case "Lap" when laps.Count == MaxLaps:
                    scan.Refuse(XmlFile.TooLong(MaxLaps, "laps"));
                    break;
                case "Lap":
                    WalkLap(scan);
                    break;
                case "Notes":
                    notes = scan.Words();
                    break;
                case "Creator":
                    device = TcxFile.NameInside(scan);
                    break;
            }
        }
    }

    /// <summary>Makes an activity of it; null where it holds nothing, or too little of one that broke off.</summary>
    public Activity? Finish(bool brokeOff)
    {
        var summary = brokeOff ? FileSummary.None : TcxSummary.Of(laps);
        var start = StartUtc();
        if (brokeOff && (start is null || points.Count < XmlFile.FewestOfDamaged)
            || points.Count == 0 && (start is null || summary == FileSummary.None))
        {
            return null;
        }

        var sport = SportWords.Read(sportName);
        string[] notices = [.. points.Notices()];
        return new Activity
        {
            Format = RunSource.Tcx,
            StartUtc = start,
            UtcOffset = start is null ? null : points.UtcOffset,
            Sport = sport,
            SportName = sportName,
            Description = notes,
            Device = device,
            Summary = summary,
            Laps = start is null ? [] : Laps(start.Value),
            Track = points.Slice(0, points.Count, (start - points.StartUtc)?.TotalSeconds, sport),
            Notices = notices,
        };
    }

    private void WalkLap(XmlScan scan)
    {
        var lap = new TcxLap(points.Count);
        while (scan.Attribute())
        {
            lap.ReadAttribute(scan);
        }

        var before = laps.LastOrDefault();
        laps.Add(lap);
        var continues = before is not null;
        for (var at = scan.Enter(); scan.Child(at);)
        {
            if (scan.Name != "Track")
            {
                lap.ReadElement(scan);
                continue;
            }

            // A watch ends a track where the timer is stopped. It also ends one with each lap, where nothing need have been stopped.
            mayHavePaused = continues && before!.SecondsUntil(lap) > ShortestPauseSeconds;
            if (!continues)
            {
                points.Break();
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
                    point.ReadMetres(scan);
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
            points.Misplace();
        }
        else if (points.IsFull)
        {
            scan.Refuse(XmlFile.TooLong(Track.MaxPoints, "points"));
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
            if (mayHavePaused && (point.Time.UtcTicks - lastTicks) / (double)TimeSpan.TicksPerSecond > ShortestPauseSeconds)
            {
                points.Break();
            }

            mayHavePaused = false;
            lastTicks = point.Time.UtcTicks;
        }

        points.Add(point);
    }

    // The first lap says when the timer was started, often some seconds before the first point. A clock that was set in between makes
    // the two disagree; then the points are right.
    private DateTime? StartUtc()
    {
        var ofLaps = laps.FirstOrDefault()?.StartUtc;
        var ofPoints = points.StartUtc;
        var start = ofLaps is { } lap && ofPoints is { } point && (lap > point || point - lap > PointList.LongestRest)
            ? ofPoints
            : ofLaps ?? ofPoints;
        return start is null || PointList.IsMadeUpStart(start.Value) || (points.Count > 0 && points.IsRoute) ? null : start;
    }

    private List<Lap> Laps(DateTime start)
    {
        List<Lap> finished = [];
        var offset = (points.StartUtc - start)?.TotalSeconds ?? 0;
        for (var i = 0; i < laps.Count; i++)
        {
            if (double.IsNaN(laps[i].Seconds))
            {
                continue;
            }

            var nextPoint = i + 1 < laps.Count ? laps[i + 1].FirstPoint : points.Count;
            var ofPoints = points.FirstSeconds(laps[i].FirstPoint, nextPoint) + offset;
            var ofLap = (laps[i].StartUtc - start)?.TotalSeconds;
            finished.Add(laps[i].At(Math.Max(0, ofLap ?? ofPoints ?? 0)));
        }

        return finished;
    }
}
