using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml;
using B2BTrail.Domain.Runs;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

/// <summary>Recordings of real watches and programs with the figures that are known of them. They lie beside the project where its makers keep them.</summary>
internal static class RealTracks
{
    private static readonly string? Folder = Find();

    public static bool Missing => Folder is null;

    /// <summary>The GPX and TCX files that hold a track or a route and are sound enough for a plain XML reader.</summary>
    public static IReadOnlyList<RealTrack> All { get; } = Folder is null ? [] : [.. Read(Folder)];

    private static IEnumerable<RealTrack> Read(string folder) =>
        from file in JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!["files"]!.AsObject()
        where (string?)file.Value!["kind"] is "gpx" or "tcx" && file.Value["expected"] is JsonObject
        let points = Points(Path.Combine(folder, "activities", file.Key))
        where points is not null
        select new RealTrack(file.Key, new Track(points), file.Value!["expected"]!);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (File.Exists(Path.Combine(data, "expected.json")))
            {
                return data;
            }
        }

        return null;
    }

    private static TrackPoint[]? Points(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var scan = new PointScan();
        try
        {
            while (xml.Read())
            {
                scan.Take(xml);
            }
        }
        catch (XmlException)
        {
            return null;
        }

        return scan.Points;
    }

    /// <summary>Picks out points and nothing else; for files that are known to be friendly.</summary>
    private sealed class PointScan
    {
        private readonly List<TrackPoint> _track = [];
        private readonly List<TrackPoint> _route = [];
        private DateTimeOffset? _start;
        private TrackPoint _point;
        private string _element = "";
        private bool _isNewSegment = true;
        private bool _isInPoint;

        public TrackPoint[] Points => [.. _track.Count > 0 ? _track : _route];

        public void Take(XmlReader xml)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                Open(xml);
            }
            else if (xml.NodeType is XmlNodeType.Text && _isInPoint)
            {
                Value(xml.Value);
            }
            else if (xml.NodeType == XmlNodeType.EndElement && IsPoint(xml.LocalName))
            {
                Close(xml.LocalName);
            }
        }

        private static bool IsPoint(string name) => name is "trkpt" or "rtept" or "Trackpoint";

        private static double Number(string? text) => double.Parse(text!, CultureInfo.InvariantCulture);

        private void Open(XmlReader xml)
        {
            _element = xml.LocalName;
            _isNewSegment |= _element is "trkseg" or "rte" or "Activity";
            if (IsPoint(_element))
            {
                _point = Tracks.Bare(double.NaN) with { StartsSegment = _isNewSegment };
                _isInPoint = true;
                if (xml.GetAttribute("lat") is { } latitude)
                {
                    _point = _point with { Latitude = Number(latitude), Longitude = Number(xml.GetAttribute("lon")) };
                }

                if (xml.IsEmptyElement)
                {
                    Close(_element);
                }
            }
        }

        private void Value(string text) => _point = _element switch
        {
            "ele" or "AltitudeMeters" => _point with { Elevation = (float)Number(text) },
            "LatitudeDegrees" => _point with { Latitude = Number(text) },
            "LongitudeDegrees" => _point with { Longitude = Number(text) },
            "DistanceMeters" => _point with { Meters = Number(text) },
            "hr" or "heartrate" => _point with { HeartRate = (byte)Number(text) },
            "Value" => _point with { HeartRate = (byte)Number(text) },
            "time" or "Time" => _point with { Seconds = Since(text) },
            _ => _point,
        };

        private double Since(string text)
        {
            var time = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            _start ??= time;
            return (time - _start.Value).TotalSeconds;
        }

        private void Close(string kind)
        {
            _isInPoint = false;

            // One program marks pauses with latitudes that do not exist.
            if (!(Math.Abs(_point.Latitude) > 90))
            {
                (kind == "rtept" ? _route : _track).Add(_point);
                _isNewSegment = false;
            }
        }
    }
}

/// <summary>A recording and what is known of it.</summary>
internal sealed record RealTrack(string Name, Track Track, JsonNode Expected)
{
    /// <summary>A known figure, such as <c>distance_m</c>; null where it is not known.</summary>
    public double? Figure(string name) => (double?)Expected[name];
}

/// <summary>A test on real tracks.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealTracksFactAttribute : FactAttribute
{
    public RealTracksFactAttribute()
    {
        if (RealTracks.Missing)
        {
            Skip = "The folder of real files is not beside this checkout.";
        }
    }
}
