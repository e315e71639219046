using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Xml;

namespace B2BTrail.Interchange.Runs.Tcx;

/// <summary>A lap while it is read.</summary>
/// <param name="firstPoint">Where its points begin among those of the activity.</param>
internal sealed class TcxLap(int firstPoint)
{
    private const double Most = 10_000_000;

    /// <summary>Where its points begin among those of the activity.</summary>
    public int FirstPoint => firstPoint;

    /// <summary>When it began; null where the file does not say.</summary>
    public DateTime? StartUtc { get; private set; }

    /// <summary>When its first point was; null where it has none with a time.</summary>
    public DateTime? FirstPointUtc { get; set; }

    /// <summary>Its time on the timer; not a number where the file does not say.</summary>
    public double Seconds { get; private set; } = double.NaN;

    /// <summary>Its length; not a number where the file does not say.</summary>
    public double Meters { get; private set; } = double.NaN;

    /// <summary>Beats a minute; 0 where the file does not say.</summary>
    public int AverageHeartRate { get; private set; }

    /// <summary>Whether it gives neither a start nor a figure.</summary>
    public bool SaysNothing => StartUtc is null && double.IsNaN(Seconds) && double.IsNaN(Meters);

    /// <summary>Takes the attribute that the walk is at.</summary>
    public void ReadAttribute(XmlScan scan)
    {
        if (scan.Name == "StartTime" && XmlTime.TryRead(scan.AttributeValue(), out var start))
        {
            StartUtc = new DateTime(start.UtcTicks, DateTimeKind.Utc);
        }
    }

    /// <summary>Takes the element that the walk is at, if it is one of the lap's own figures.</summary>
    public void ReadElement(XmlScan scan)
    {
        switch (scan.Name)
        {
            case "TotalTimeSeconds":
                Seconds = XmlNumber.Within(scan.Text(), 0, Most);
                break;
            case "DistanceMeters":
                Meters = XmlNumber.Within(scan.Text(), 0, Most);
                break;
            case "AverageHeartRateBpm":
                AverageHeartRate = FilePoint.ReadHeartRate(scan);
                break;
        }
    }

    /// <summary>The seconds from its end, had it no pause, to the start of another; not a number where the file does not say.</summary>
    public double SecondsUntil(TcxLap next) => next.StartUtc - StartUtc is { } apart ? apart.TotalSeconds - Seconds : double.NaN;

    /// <summary>The lap in final form.</summary>
    public Lap At(double startSeconds) =>
        new(startSeconds, Seconds, double.IsNaN(Meters) ? null : Meters, AverageHeartRate == 0 ? null : AverageHeartRate);
}
