using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>A point while it is read: its values as the file gives them, each either possible or not there.</summary>
internal struct FilePoint
{
    // What the zero of a FIT file becomes in another format: it stands for none.
    private const double NoElevation = -500;
    private const double HighestElevation = 9000;
    private const double LowestTemperature = -60;
    private const double HighestTemperature = 80;
    private const double HighestCadence = 254;
    private const double MostMeters = 10_000_000;

    /// <summary>A point of which nothing is known yet.</summary>
    public static readonly FilePoint Blank = new()
    {
        Latitude = double.NaN,
        Longitude = double.NaN,
        Meters = double.NaN,
        Elevation = float.NaN,
        Temperature = float.NaN,
    };

    /// <summary>Degrees north; not a number where there is no possible value.</summary>
    public double Latitude;

    /// <summary>Degrees east; not a number where there is no possible value.</summary>
    public double Longitude;

    /// <summary>Meters since the start as the device counted them.</summary>
    public double Meters;

    /// <summary>Meters above the sea.</summary>
    public float Elevation;

    /// <summary>Degrees Celsius.</summary>
    public float Temperature;

    /// <summary>Beats a minute; 0 where there are none.</summary>
    public byte HeartRate;

    /// <summary>Turns or steps a minute, as the file counts them; 0 where there are none.</summary>
    public short Cadence;

    /// <summary>When it was.</summary>
    public XmlTime Time;

    /// <summary>Whether <see cref="Time"/> is known.</summary>
    public bool HasTime;

    /// <summary>Whether there is a time that cannot be read.</summary>
    public bool HasUnreadTime;

    /// <summary>Whether both halves of the position are known.</summary>
    public readonly bool HasPosition => !double.IsNaN(Latitude + Longitude);

    /// <summary>Takes the time that the walk is at.</summary>
    public void ReadTime(XmlScan scan)
    {
        var text = scan.Text();
        HasTime = XmlTime.TryRead(text, out Time);
        HasUnreadTime = !HasTime && !text.IsEmpty;
    }

    /// <summary>Takes the height that the walk is at.</summary>
    public void ReadElevation(XmlScan scan)
    {
        var meters = XmlNumber.Within(scan.Text(), NoElevation, HighestElevation);
        Elevation = meters > NoElevation ? (float)meters : float.NaN;
    }

    /// <summary>Takes the counted distance that the walk is at.</summary>
    public void ReadMeters(XmlScan scan) => Meters = XmlNumber.Within(scan.Text(), 0, MostMeters);

    /// <summary>Takes the value that the walk is at, if it is one of those that extensions carry, under any of their names.</summary>
    public void ReadExtra(XmlScan scan)
    {
        switch (scan.Name)
        {
            case "hr" or "heartrate" or "HeartRate" or "heart_rate" or "HeartRateBpm":
                HeartRate = ReadHeartRate(scan);
                break;
            case "cad" or "cadence" or "Cadence" or "RunCadence" or "run_cadence":
                Cadence = (short)OrZero(XmlNumber.Within(scan.Text(), 0, HighestCadence));
                break;
            case "atemp" or "temp" or "Temperature" or "temperature":
                Temperature = (float)XmlNumber.Within(scan.Text(), LowestTemperature, HighestTemperature);
                break;
        }
    }

    /// <summary>The beats a minute that the walk is at; 0 where they are none or not possible.</summary>
    public static byte ReadHeartRate(XmlScan scan) =>
        (byte)OrZero(XmlNumber.Within(scan.Text(), RunEntry.LowestHeartRate, RunEntry.HighestHeartRate));

    private static double OrZero(double number) => double.IsNaN(number) ? 0 : Math.Round(number);
}
