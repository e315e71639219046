using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace B2BTrail.Browser.Tests.Support;

/// <summary>Files as watches and planners make them, small ones.</summary>
internal static class WatchFiles
{
    private const int Points = 361;
    private const int SecondsApart = 10;
    private const double DegreesApart = 0.0003;

    /// <summary>An hour's run of about 7.5 miles up the Greenwich meridian, from ten in the morning.</summary>
    public static FilePayload Run(string name, DateOnly day) => new()
    {
        Name = name,
        MimeType = "application/gpx+xml",
        Buffer = Bytes(Gpx(day, "trk", "trkpt", withTimes: true)),
    };

    /// <summary>A route: where to go, but not when somebody went.</summary>
    public static FilePayload Route(string name) => new()
    {
        Name = name,
        MimeType = "application/gpx+xml",
        Buffer = Bytes(Gpx(default, "rte", "rtept", withTimes: false)),
    };

    /// <summary>No file of any watch.</summary>
    public static FilePayload Broken(string name) => new()
    {
        Name = name,
        MimeType = "application/octet-stream",
        Buffer = Bytes("This was a recording once."),
    };

    /// <summary>Files in a zip.</summary>
    public static FilePayload Zip(string name, params FilePayload[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                using var entry = zip.CreateEntry("activities/" + file.Name).Open();
                entry.Write(file.Buffer);
            }
        }

        return new FilePayload { Name = name, MimeType = "application/zip", Buffer = bytes.ToArray() };
    }

    private static string Gpx(DateOnly day, string line, string point, bool withTimes)
    {
        var start = new DateTime(day, new TimeOnly(10, 0), DateTimeKind.Utc);
        var text = new StringBuilder("""<?xml version="1.0"?><gpx version="1.1" creator="stories" xmlns="http://www.topografix.com/GPX/1/1">""");
        text.Append(CultureInfo.InvariantCulture, $"<{line}>").Append(withTimes ? "<trkseg>" : "");
        for (var i = 0; i < Points; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""<{point} lat="{51.4 + (i * DegreesApart):0.0000}" lon="0.001"><ele>40</ele>""");
            if (withTimes)
                text.Append(CultureInfo.InvariantCulture, $"<time>{start.AddSeconds(i * SecondsApart):yyyy-MM-ddTHH:mm:ssZ}</time>");
            text.Append(CultureInfo.InvariantCulture, $"</{point}>");
        }

        return text.Append(withTimes ? "</trkseg>" : "").Append(CultureInfo.InvariantCulture, $"</{line}></gpx>").ToString();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
