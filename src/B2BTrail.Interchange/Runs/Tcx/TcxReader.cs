using B2BTrail.Interchange.Runs.Xml;

namespace B2BTrail.Interchange.Runs.Tcx;

/// <summary>Reads Training Center files (TCX).</summary>
public static class TcxReader
{
    /// <summary>The name of the root.</summary>
    internal const string Root = "TrainingCenterDatabase";

    /// <summary>
    /// Reads a file: one activity for each that it holds. A file of courses or workouts holds none. Nothing that the file refers to is
    /// fetched, and no bytes make it throw.
    /// </summary>
    /// <param name="xml">The file, read once from where it stands; its length is the caller's to limit.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static FileReading Read(Stream xml, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(xml);
        var file = new TcxFile();
        return XmlFile.Read(xml, Root, file.Walk, file.Finish, cancellationToken);
    }
}
