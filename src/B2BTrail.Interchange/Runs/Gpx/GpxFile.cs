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
        var isRoute = list.IsRoute;
        if (brokeOff && (isRoute || list.Count < XmlFile.FewestOfDamaged))
        {
            return XmlFile.Damaged;
        }

        if (list.Count == 0)
        {
            return Nothing();
        }

        var groups = isRoute ? [(0, list.Count)] : Groups(list, parts);
        if (groups.Count > XmlFile.MaxActivities)
        {
            return XmlFile.TooLong(XmlFile.MaxActivities, "activities");
        }

        string[] notices = [.. XmlFile.Notices(scan, brokeOff), .. list.Notices()];
        return new FileReading.Read(
            [.. groups.Select((group, part) => Activity(list, parts, group, isRoute) with { Part = part, Notices = notices })]);
    }

    private Activity Activity(PointList list, List<Part> parts, (int From, int To) group, bool isRoute)
    {
        var own = parts.Where(part => part.From >= group.From && part.From < group.To).ToList();
        var sportName = own.Select(part => part.Sport).FirstOrDefault(word => word is not null);
        var sport = SportWords.Read(sportName);
        var start = isRoute ? null : list.FirstSeconds(group.From, group.To);
        return new Activity
        {
            Format = RunSource.Gpx,
            StartUtc = start is { } seconds ? list.StartUtc!.Value.AddTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond)) : null,
            UtcOffset = isRoute ? null : list.UtcOffset,
            Sport = sport,
            SportName = sportName,
            Name = TitleOf([.. own.Select(part => part.Name)], _name),
            Description = TitleOf([.. own.Select(part => part.Description)], _description),
            Device = _device,
            Track = list.Slice(group.From, group.To, start, sport),
        };
    }

    // The words over the file are those of the whole; over a single track its own say more.
    private static string? TitleOf(IReadOnlyList<string?> ofParts, string? ofFile) =>
        ofParts is [var only] ? only ?? ofFile : ofFile ?? ofParts.FirstOrDefault(words => words is not null);

    private static List<(int From, int To)> Groups(PointList list, List<Part> parts)
    {
        List<(int From, int To)> groups = [];
        double? last = null;
        var from = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var to = i + 1 < parts.Count ? parts[i + 1].From : list.Count;
            if (list.FirstSeconds(parts[i].From, to) is not { } first)
            {
                continue;
            }

            if (last is { } before && Math.Abs(first - before) > PointList.LongestRest.TotalSeconds)
            {
                groups.Add((from, parts[i].From));
                from = parts[i].From;
            }

            last = list.LastSeconds(parts[i].From, to);
        }

        return [.. groups, (from, list.Count)];
    }

    private FileReading.Refused Nothing() => _commas > 0
        ? new(Refusal.Damaged, "The positions in this file are written with a comma (47,5) where GPX has a point (47.5). Export it again in another language.")
        : _recorded.Misplaced + _planned.Misplaced > 0
        ? new(Refusal.Damaged, "No point in this file has a valid position. Export it again.")
        : new(Refusal.NothingInIt, _hasWaypoints
            ? "This file holds waypoints only: no track and no route."
            : "This file holds no points: neither a track nor a route.");

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
        }
    }

    private void WalkPart(XmlScan scan, PointList list, List<Part> parts)
    {
        var part = new Part(list.Count);
        list.BeginTrack();
        parts.Add(part);
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
            scan.Refuse(XmlFile.TooLong(Track.MaxPoints, "points"));
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
    private sealed class Part(int from)
    {
        /// <summary>Where its points begin.</summary>
        public int From { get; } = from;

        public string? Name { get; set; }

        public string? Description { get; set; }

        public string? Sport { get; set; }
    }
}
