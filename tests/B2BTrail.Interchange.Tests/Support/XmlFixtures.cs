using System.Globalization;
using System.Text;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Gpx;
using B2BTrail.Interchange.Runs.Tcx;
using Xunit;

namespace B2BTrail.Interchange.Tests.Support;

/// <summary>Small GPX and TCX files, and reading them.</summary>
internal static class XmlFixtures
{
    /// <summary>A GPX file around its content.</summary>
    public static string GpxOf(string content) =>
        $"""<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" creator="A watch" xmlns="http://www.topografix.com/GPX/1/1">{content}</gpx>""";

    /// <summary>A track of one segment.</summary>
    public static string Track(string points) => $"<trk><trkseg>{points}</trkseg></trk>";

    /// <summary>So many points from a moment on, ten seconds apart.</summary>
    public static string Points(string start, int count)
    {
        var first = DateTime.Parse(start, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        return string.Concat(Enumerable.Range(0, count).Select(i => FormattableString.Invariant(
            $"<trkpt lat=\"{47 + (i * 0.0005):F4}\" lon=\"8\"><ele>500</ele><time>{first.AddSeconds(10 * i):yyyy-MM-ddTHH:mm:ssZ}</time></trkpt>")));
    }

    /// <summary>A TCX file around its content.</summary>
    public static string TcxOf(string content) =>
        $"""<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">{content}</TrainingCenterDatabase>""";

    /// <summary>A TCX file of one run around its laps.</summary>
    public static string TcxRun(string laps) => TcxOf($"""<Activities><Activity Sport="Running"><Id>1</Id>{laps}</Activity></Activities>""");

    /// <summary>A lap with its sums and whatever comes after them.</summary>
    public static string Lap(string start, double seconds, double meters, int heartRate, string rest = "") => FormattableString.Invariant($"""
        <Lap StartTime="{start}"><TotalTimeSeconds>{seconds}</TotalTimeSeconds><DistanceMeters>{meters}</DistanceMeters>
        <AverageHeartRateBpm><Value>{heartRate}</Value></AverageHeartRateBpm>{rest}</Lap>
        """);

    /// <summary>A point of a TCX track.</summary>
    public static string Trackpoint(string time, string rest = "") => $"<Trackpoint><Time>{time}</Time>{rest}</Trackpoint>";

    /// <summary>Reads GPX text.</summary>
    public static FileReading ReadGpx(string text) => GpxReader.Read(Bytes(text));

    /// <summary>Reads TCX text.</summary>
    public static FileReading ReadTcx(string text) => TcxReader.Read(Bytes(text));

    /// <summary>The activities of a reading that must have some.</summary>
    public static IReadOnlyList<Activity> Activities(this FileReading reading) => Assert.IsType<FileReading.Read>(reading).Activities;

    /// <summary>The only activity of a reading that must have one.</summary>
    public static Activity Single(this FileReading reading) => Assert.Single(reading.Activities());

    /// <summary>Why a reading that must be refused was.</summary>
    public static FileReading.Refused Refusal(this FileReading reading) => Assert.IsType<FileReading.Refused>(reading);

    /// <summary>The points of an activity.</summary>
    public static Domain.Runs.TrackPoint[] Points(this Activity activity) => activity.Track.Points.ToArray();

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
