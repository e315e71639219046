using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Xml;

namespace B2BTrail.Interchange.Runs.Gpx;

/// <summary>What is found on the walk through one GPX file.</summary>
internal sealed class GpxFile
{
    private readonly PointList _recorded = new();
    private readonly PointList _planned = new();
    private readonly List<Part> _tracks = [];
    private readonly List<Part> _routes = [];
    private string? _device;
    private string? _name;
    private string? _description;
    private DateTime? _writtenUtc;
    private int _commas;
    private bool _hasWaypoints;

    /// <summary>Reads all under the root.</summary>
    public void Walk(XmlScan scan)
    {
        while (scan.Attribute())
        {
            if (scan.Name == "creator")
            {
                _device = scan.AttributeValue() is { IsEmpty: false } creator ? creator.ToString() : null;
            }
        }

        for (var root = scan.Enter(); scan.Child(root);)
        {
            switch (scan.Name)
            {
                case "trk":
                    WalkPart(scan, _recorded, _tracks);
                    break;
                case "rte":
                    WalkPart(scan, _planned, _routes);
                    break;
                case "wpt":
                    _hasWaypoints = true;
                    break;
                case "metadata":
                    for (var metadata = scan.Enter(); scan.Child(metadata);)
                    {
                        WalkTitle(scan);
                    }

                    break;
                default:
                    WalkTitle(scan);
                    break;
            }
        }
    }

    /// <summary>Makes activities of it.</summary>
    public FileReading Finish(XmlScan scan, bool brokeOff)
    {
        var (list, parts) = _recorded.Count > 0 ? (_recorded, _tracks) : (_planned, _routes);
        Settle(list, parts);
        var isRoute = list.IsRoute;
        if (brokeOff && (isRoute || list.Count < XmlFile.FewestOfDamaged))
        {
            return XmlFile.Damaged;
        }

        if (list.Count == 0)
        {
            return Nothing();
        }

        var groups = isRoute ? [parts] : Outings(list, parts);
        if (groups.Count > XmlFile.MaxActivities)
        {
            return new FileReading.Refused(FileNoticeCode.TooManyActivities, XmlFile.MaxActivities);
        }

        FileNotice[] notices = [.. XmlFile.Notices(scan, brokeOff), .. list.CorrectWeeks(_writtenUtc), .. list.Notices()];
        return new FileReading.Read(
            [.. groups.Select((group, part) => Activity(list, group, isRoute) with { Part = part, Notices = notices })]);
    }

    private static void Settle(PointList list, List<Part> parts)
    {
        var bounds = list.Settle([.. parts.Select(part => part.From)], []);
        for (var i = 0; i < parts.Count; i++)
        {
            (parts[i].From, parts[i].To) = (bounds[i], bounds[i + 1]);
        }

        parts.RemoveAll(part => part.To == part.From);
    }

    private Activity Activity(PointList list, List<Part> own, bool isRoute)
    {
        var (from, to) = (own[0].From, own[^1].To);
        var sportName = own.Select(part => part.Sport).FirstOrDefault(word => word is not null);
        var sport = SportWords.Read(sportName);
        var start = isRoute ? null : list.FirstSeconds(from, to);
        return new Activity
        {
            StartUtc = start is { } seconds ? list.StartUtc!.Value.AddTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond)) : null,
            UtcOffset = isRoute ? null : list.UtcOffset,
            Sport = sport,
            SportName = sportName,
            Name = TitleOf([.. own.Select(part => part.Name)], _name),
            Description = TitleOf([.. own.Select(part => part.Description)], _description),
            Device = _device,
            Track = list.Slice(from, to, start, sport),
        };
    }

    // The words over the file are those of the whole; over a single track its own say more.
    private static string? TitleOf(IReadOnlyList<string?> ofParts, string? ofFile) =>
        ofParts is [var only] ? only ?? ofFile : ofFile ?? ofParts.FirstOrDefault(words => words is not null);

    private static List<List<Part>> Outings(PointList list, List<Part> parts)
    {
        List<List<Part>> outings = [[]];
        double? last = null;
        foreach (var part in parts)
        {
            var first = list.FirstSeconds(part.From, part.To);
            if (Math.Abs((first - last) ?? 0) > PointList.LongestRest.TotalSeconds)
            {
                outings.Add([]);
            }

            outings[^1].Add(part);
            last = list.LastSeconds(part.From, part.To) ?? last;
        }

        return outings;
    }

    private FileReading.Refused Nothing() => new(
        _commas > 0 ? FileNoticeCode.DecimalCommas
        : _recorded.Misplaced + _planned.Misplaced > 0 ? FileNoticeCode.NoValidPosition
        : _hasWaypoints ? FileNoticeCode.WaypointsOnly
        : FileNoticeCode.NoTrack);

    private void WalkTitle(XmlScan scan)
    {
        switch (scan.Name)
        {
            case "name":
                _name = scan.Words();
                break;
            case "desc":
                _description = scan.Words();
                break;
            case "time" when XmlTime.TryRead(scan.Text(), out var written):
                _writtenUtc = new DateTime(written.UtcTicks, DateTimeKind.Utc);
                break;
        }
    }

    private void WalkPart(XmlScan scan, PointList list, List<Part> parts)
    {
        var part = new Part { From = list.Count };
        list.Break();
        try
        {
            WalkPart(scan, list, part);
        }
        finally
        {
            // Also of a track in which the file breaks off, what was read is kept.
            part.To = list.Count;
            if (part.To > part.From)
            {
                parts.Add(part);
            }
        }
    }

    private void WalkPart(XmlScan scan, PointList list, Part part)
    {
        for (var at = scan.Enter(); scan.Child(at);)
        {
            switch (scan.Name)
            {
                case "name":
                    part.Name = scan.Words();
                    break;
                case "desc":
                    part.Description = scan.Words();
                    break;
                case "type":
                    part.Sport = scan.Words();
                    break;
                case "rtept":
                    WalkPoint(scan, list);
                    break;
                case "trkseg":
                    list.Break();
                    for (var segment = scan.Enter(); scan.Child(segment);)
                    {
                        if (scan.Name == "trkpt")
                        {
                            WalkPoint(scan, list);
                        }
                    }

                    break;
            }
        }
    }

    private void WalkPoint(XmlScan scan, PointList list)
    {
        var point = FilePoint.Blank;
        while (scan.Attribute())
        {
            switch (scan.Name)
            {
                case "lat":
                    point.Latitude = Degrees(scan, 90);
                    break;
                case "lon":
                    point.Longitude = Degrees(scan, 180);
                    break;
            }
        }

        for (var at = scan.Enter(); scan.Child(at);)
        {
            switch (scan.Name)
            {
                case "ele":
                    point.ReadElevation(scan);
                    break;
                case "time" when list == _recorded:
                    point.ReadTime(scan);
                    break;
                case "extensions":
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

        if (!point.HasPosition)
        {
            list.Misplace();
        }
        else if (list.IsFull)
        {
            scan.Refuse(new(FileNoticeCode.TooManyPoints, Track.MaxPoints));
        }
        else
        {
            list.Add(point);
        }
    }

    private double Degrees(XmlScan scan, double highest)
    {
        var text = scan.AttributeValue();
        _commas += text.Contains(',') ? 1 : 0;
        return XmlNumber.Within(text, -highest, highest);
    }

    /// <summary>A track or a route of the file.</summary>
    private sealed class Part
    {
        /// <summary>Where its points begin.</summary>
        public int From { get; set; }

        /// <summary>Where its points end.</summary>
        public int To { get; set; }

        public string? Name { get; set; }

        public string? Description { get; set; }

        public string? Sport { get; set; }
    }
}
