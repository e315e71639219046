using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Sports;
using B2BTrail.Interchange.Runs.Xml;

namespace B2BTrail.Interchange.Runs.Gpx;

/// <summary>What is found on the walk through one GPX file.</summary>
internal sealed class GpxFile
{
    private readonly PointList _recorded = new();
    private readonly PointList _planned = new();
    private readonly List<GpxPart> _tracks = [];
    private readonly List<GpxPart> _routes = [];
    private string? _device;
    private string? _name;
    private string? _description;
    private DateTime? _writtenUtc;
    private int _commas;
    private bool _hasWaypoints;
    private bool _hasEmptyTrack;

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

        var groups = isRoute ? [parts] : GpxOutings.Of(list, parts);
        if (groups.Count > XmlFile.MaxActivities)
        {
            return new FileReading.Refused(FileNoticeCode.TooManyActivities, XmlFile.MaxActivities);
        }

        IEnumerable<FileNotice> found = list == _planned ? [new(FileNoticeCode.PlannedRoute)] : [.. list.CorrectWeeks(_writtenUtc), .. list.Notices()];
        FileNotice[] notices = [.. XmlFile.Notices(scan, brokeOff), .. found];
        return new FileReading.Read(
            [.. groups.Select((group, part) => Activity(list, group, isRoute) with { Part = part, Notices = notices })]);
    }

    private static void Settle(PointList list, List<GpxPart> parts)
    {
        var bounds = list.Settle([.. parts.Select(part => part.From)], []);
        for (var i = 0; i < parts.Count; i++)
        {
            (parts[i].From, parts[i].To) = (bounds[i], bounds[i + 1]);
        }

        parts.RemoveAll(part => part.To == part.From);
    }

    private Activity Activity(PointList list, List<GpxPart> own, bool isRoute)
    {
        var (from, to) = (own[0].From, own[^1].To);
        var said = own.Find(part => part.Sport != Sport.Unknown) ?? own.Find(part => part.SportName is not null) ?? own[0];
        var (sport, sportName) = (said.Sport, said.SportName);
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

    private FileReading.Refused Nothing() => new(
        _commas > 0 ? FileNoticeCode.DecimalCommas
        : _recorded.Misplaced + _planned.Misplaced > 0 ? FileNoticeCode.NoValidPosition
        : _hasEmptyTrack ? FileNoticeCode.EmptyTrack
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

    private void WalkPart(XmlScan scan, PointList list, List<GpxPart> parts)
    {
        var part = new GpxPart { From = list.Count };
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
            else
            {
                _hasEmptyTrack = true;
            }
        }
    }

    private void WalkPart(XmlScan scan, PointList list, GpxPart part)
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
                    part.SportName = scan.Words();
                    part.Sport = SportWords.Read(part.SportName);
                    break;
                case "rtept" or "trkpt":
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
}
