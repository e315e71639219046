using System.Globalization;
using System.IO.Compression;
using System.Text;
using B2BTrail.Interchange.Tests.Runs.Fit;

namespace B2BTrail.Benchmarks.Runs;

/// <summary>
/// Writes an archive as Strava sends it: years of activities of all kinds and formats, plain and gzipped, photos, a list; some
/// files broken, some twice. The same numbers make the same archive.
/// </summary>
internal sealed class ArchiveMaker(int activities, long bytes)
{
    private const double MetersPerDegree = 111_195;
    private static readonly DateTime First = new(2010, 1, 2, 7, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime FitEpoch = new(1989, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    private readonly Random _random = new(20_100_102);

    /// <summary>How many bytes of activity files there are once unpacked from the archive.</summary>
    public long ActivityBytes { get; private set; }

    /// <summary>Writes it.</summary>
    public void Write(string path)
    {
        using var file = File.Create(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        var list = new StringBuilder("Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename\n");
        for (var i = 0; i < activities; i++)
        {
            var (name, content) = Activity(i);
            list.Append(CultureInfo.InvariantCulture, $"{i},\"{First.AddDays(i)}\",Morning out {i},{Type(i)},\"Wind, then sun\",3600,10,activities/{name}\n");
            Add(zip, $"activities/{name}", content, name.EndsWith(".gz", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
            ActivityBytes += content.Length;
        }

        Add(zip, "activities.csv", Encoding.UTF8.GetBytes(list.ToString()), CompressionLevel.Fastest);
        zip.CreateEntry("media/").Open().Dispose();
        var photo = new byte[2 << 20];
        for (var i = 0; file.Position < bytes; i++)
        {
            _random.NextBytes(photo);
            Add(zip, $"media/{i}.jpg", photo, CompressionLevel.NoCompression);
        }
    }

    private static string Type(int i) => (i % 20) switch { 15 or 16 => "Ride", 17 => "Swim", _ => "Run" };

    // Of each twenty: fifteen runs on foot, two rides, a swim, a route, and one that is broken or was there before.
    private (string Name, byte[] Content) Activity(int i)
    {
        var start = First.AddDays(i * 0.9).AddSeconds(_random.Next(3600));
        var seconds = 2400 + _random.Next(6000);
        return (i % 20) switch
        {
            < 5 => ($"{i}.fit.gz", Gzip(Fit(start, seconds, sport: 1, subSport: i % 20 == 0 ? 3 : 0))),
            < 8 => ($"{i}.fit", Fit(start, seconds, sport: 1, subSport: 0)),
            < 11 => ($"{i}.gpx", Gpx(start, seconds, "running")),
            < 13 => ($"{i}.gpx.gz", Gzip(Gpx(start, seconds, "hiking"))),
            < 15 => ($"{i}.tcx.gz", Gzip(Tcx(start, seconds))),
            15 => ($"{i}.gpx", Gpx(start, seconds, "cycling")),
            16 => ($"{i}.fit.gz", Gzip(Fit(start, seconds, sport: 2, subSport: 0))),
            17 => ($"{i}.fit.gz", Gzip(Fit(start, seconds, sport: 5, subSport: 0))),
            18 => ($"{i}.gpx", Gpx(null, seconds, "running")),
            _ when i % 40 == 39 => ($"{i}.fit.gz", Gzip(Fit(start, seconds, sport: 1, subSport: 0))[..1000]),
            _ => ($"{i}.gpx.gz", Gzip(Gpx(First, 3600, "running"))),
        };
    }

    private byte[] Fit(DateTime start, int seconds, int sport, int subSport)
    {
        var from = (long)(start - FitEpoch).TotalSeconds;
        var writer = new FitWriter().FileId().Session(from, seconds, seconds * 3L, sport, subSport);
        writer.Define(4, new FitShape(
            20, (253, FitType.UInt32), (0, FitType.Int32), (1, FitType.Int32), (5, FitType.UInt32), (2, FitType.UInt16), (3, FitType.UInt8), (4, FitType.UInt8)));
        for (var i = 0; i < seconds; i++)
        {
            writer.Write(
                4, from + i, 644_245_094 + (i * 322L) + _random.Next(40), -29_826_161 + _random.Next(40), i * 300L,
                4000 + (i / 3 % 900) + _random.Next(4), 120 + _random.Next(50), 78 + _random.Next(12));
        }

        return writer.ToBytes();
    }

    private byte[] Gpx(DateTime? start, int seconds, string type)
    {
        var text = new StringBuilder(seconds * 200);
        text.Append(CultureInfo.InvariantCulture, $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx creator=\"Bench\" version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\" xmlns:x=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\">\n <trk>\n  <name>Out</name>\n  <type>{type}</type>\n  <trkseg>\n");
        for (var i = 0; i < seconds; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"   <trkpt lat=\"{54 + ((i * 3) + _random.NextDouble()) / MetersPerDegree:0.0000000}\" lon=\"{-2.5 + (_random.NextDouble() / MetersPerDegree):0.0000000}\">\n    <ele>{300 + (i / 5 % 400) + _random.NextDouble():0.0}</ele>\n");
            if (start is { } from)
            {
                text.Append(CultureInfo.InvariantCulture, $"    <time>{from.AddSeconds(i):yyyy-MM-dd'T'HH:mm:ss'Z'}</time>\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"    <extensions><x:TrackPointExtension><x:hr>{120 + _random.Next(50)}</x:hr></x:TrackPointExtension></extensions>\n   </trkpt>\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("  </trkseg>\n </trk>\n</gpx>\n").ToString());
    }

    private byte[] Tcx(DateTime start, int seconds)
    {
        var text = new StringBuilder(seconds * 260);
        text.Append(CultureInfo.InvariantCulture, $"          <?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TrainingCenterDatabase xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\"><Activities><Activity Sport=\"Running\"><Id>{start:s}Z</Id><Lap StartTime=\"{start:s}Z\"><TotalTimeSeconds>{seconds}</TotalTimeSeconds><DistanceMeters>{seconds * 3}</DistanceMeters><Track>\n");
        for (var i = 0; i < seconds; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<Trackpoint><Time>{start.AddSeconds(i):s}Z</Time><Position><LatitudeDegrees>{54 + ((i * 3) + _random.NextDouble()) / MetersPerDegree:0.0000000}</LatitudeDegrees><LongitudeDegrees>-2.5</LongitudeDegrees></Position><AltitudeMeters>{300 + (i / 5 % 400) + _random.NextDouble():0.0}</AltitudeMeters><DistanceMeters>{i * 3}</DistanceMeters><HeartRateBpm><Value>{120 + _random.Next(50)}</Value></HeartRateBpm></Trackpoint>\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("</Track></Lap></Activity></Activities></TrainingCenterDatabase>").ToString());
    }

    private static void Add(ZipArchive zip, string name, byte[] content, CompressionLevel level)
    {
        using var entry = zip.CreateEntry(name, level).Open();
        entry.Write(content);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
