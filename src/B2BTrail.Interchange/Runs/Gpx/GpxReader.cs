using B2BTrail.Interchange.Runs.Xml;

namespace B2BTrail.Interchange.Runs.Gpx;

/// <summary>Reads GPX 1.0 and 1.1: recorded tracks, and routes.</summary>
public static class GpxReader
{
    /// <summary>The name of the root.</summary>
    internal const string Root = "gpx";

    /// <summary>
    /// Reads a file. Its tracks are one activity, or several where the time between them, or between two of its points, is too long for one outing. A file without times, or
    /// with times that were made up, is one route: an activity without a start. Nothing that the file refers to is fetched, and no
    /// bytes make it throw.
    /// </summary>
    /// <param name="xml">The file, read once from where it stands; its length is the caller's to limit.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static FileReading Read(Stream xml, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(xml);
        var file = new GpxFile();
        return XmlFile.Read(xml, Root, file.Walk, file.Finish, cancellationToken);
    }
}
