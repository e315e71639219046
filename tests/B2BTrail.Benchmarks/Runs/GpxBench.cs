using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Gpx;

namespace B2BTrail.Benchmarks.Runs;

/// <summary>
/// Reading a GPX file beside a bare scan of the same bytes by the library's XML reader, in turns: what understanding the file costs over
/// what merely walking through it does.
/// </summary>
internal static class GpxBench
{
    private const int Rounds = 41;
    private const int WarmUps = 5;
    private const int Points = 100_000;

    /// <summary>Measures with a file, or with a written one of 100,000 points.</summary>
    public static void Run(string? path)
    {
        var bytes = path is null ? Write() : File.ReadAllBytes(path);
        for (var i = 0; i < WarmUps; i++)
        {
            Scan(bytes);
            Read(bytes);
        }

        var scans = new double[Rounds];
        var reads = new double[Rounds];
        var before = GC.GetTotalAllocatedBytes(true);
        var points = Read(bytes);
        var allocated = GC.GetTotalAllocatedBytes(true) - before;
        for (var i = 0; i < Rounds; i++)
        {
            scans[i] = Milliseconds(() => Scan(bytes));
            reads[i] = Milliseconds(() => Read(bytes));
        }

        Console.WriteLine(FormattableString.Invariant($"{bytes.Length / 1e6:F1} MB, {points:N0} points, {allocated / 1e6:F1} MB allocated a reading"));
        var scan = Report("bare scan", bytes, scans);
        var read = Report("our reader", bytes, reads);
        Console.WriteLine(FormattableString.Invariant($"ratio        min {read.Min / scan.Min:F2}   median {read.Median / scan.Median:F2}"));
    }

    private static (double Min, double Median) Report(string name, byte[] bytes, double[] times)
    {
        Array.Sort(times);
        var (min, median) = (times[0], times[times.Length / 2]);
        Console.WriteLine(FormattableString.Invariant(
            $"{name,-12} min {min:F1} ms   median {median:F1} ms   {bytes.Length / 1e3 / median:F0} MB/s"));
        return (min, median);
    }

    private static double Milliseconds(Action action)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Scan(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
        while (reader.Read())
        {
        }
    }

    private static int Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return GpxReader.Read(stream) is FileReading.Read file ? file.Activities.Sum(activity => activity.Track.Count) : 0;
    }

    private static byte[] Write()
    {
        var gpx = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <gpx creator="Benchmark" version="1.1" xmlns="http://www.topografix.com/GPX/1/1" xmlns:ns3="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
              <trk>
                <name>A long day</name>
                <type>trail_running</type>
                <trkseg>

            """);
        var start = new DateTime(2024, 6, 1, 6, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < Points; i++)
        {
            gpx.Append(CultureInfo.InvariantCulture, $"""
                <trkpt lat="{47 + (i * 0.00001):F7}" lon="{8 + (Math.Sin(i / 500.0) / 10):F7}">
                 <ele>{900 + (400 * Math.Sin(i / 3000.0)):F1}</ele>
                 <time>{start.AddSeconds(i):yyyy-MM-ddTHH:mm:ssZ}</time>
                 <extensions>
                  <ns3:TrackPointExtension>
                   <ns3:hr>{140 + (i % 30)}</ns3:hr>
                   <ns3:cad>{78 + (i % 12)}</ns3:cad>
                  </ns3:TrackPointExtension>
                 </extensions>
                </trkpt>

                """);
        }

        return Encoding.UTF8.GetBytes(gpx.Append("    </trkseg>\n  </trk>\n</gpx>\n").ToString());
    }
}
