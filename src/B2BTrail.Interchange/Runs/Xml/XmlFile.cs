using System.Globalization;
using System.Xml;

namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>What reading a GPX and a TCX file have in common: what a file must be before it is walked, and what ends the walk.</summary>
internal static class XmlFile
{
    /// <summary>The most activities that are taken from one file.</summary>
    public const int MaxActivities = 1_000;

    /// <summary>The fewest points of a damaged file that are worth keeping.</summary>
    public const int FewestOfDamaged = 10;

    /// <summary>Reads a file.</summary>
    /// <param name="xml">Its bytes.</param>
    /// <param name="kind">What it must be.</param>
    /// <param name="format">Its kind for a sentence.</param>
    /// <param name="walk">Reads on from the root, keeping what it finds.</param>
    /// <param name="finish">Makes activities of what was found; its argument says whether the file broke off on the way.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static FileReading Read(
        Stream xml, XmlKind kind, string format, Action<XmlScan> walk, Func<XmlScan, bool, FileReading> finish, CancellationToken cancellationToken)
    {
        using var text = new XmlText(xml);
        if (text.IsEmpty)
        {
            return new FileReading.Refused(Refusal.Empty, "This file is empty. Export or download it again.");
        }

        if (text.Prolog.Kind is XmlKind.Html or XmlKind.NotXml)
        {
            return Stranger(text.Prolog.Kind, format);
        }

        if (text.Prolog.HasDocumentType)
        {
            return new FileReading.Refused(
                Refusal.Unsafe, $"This file carries instructions that no {format} file needs, so it was not read. Export it again from your watch or app.");
        }

        using var scan = new XmlScan(text, cancellationToken);
        var inside = false;
        try
        {
            var root = scan.ToRoot() ? new XmlProlog(scan.Name, false).Kind : XmlKind.NotXml;
            if (root != kind)
            {
                return Stranger(root, format);
            }

            inside = true;
            walk(scan);
        }
        catch (XmlException) when (inside)
        {
            return scan.Refused ?? finish(scan, true);
        }
        catch (XmlException)
        {
            return scan.Refused ?? Damaged;
        }

        return scan.Refused ?? finish(scan, false);
    }

    /// <summary>What there is to say of a file of which nothing is left.</summary>
    public static FileReading.Refused Damaged { get; } =
        new(Refusal.Damaged, "This file is cut off or damaged, and nothing usable is left. Export or download it again.");

    /// <summary>What there is to say of a file with tags that no recording has and that would take the reader too long.</summary>
    public static FileReading.Refused Unusual { get; } = new(
        Refusal.Unsafe, "This file has longer or more different tags than any recording does, so it was not read. Export it again from your watch or app.");

    /// <summary>What there is to say of a file that is too long.</summary>
    public static FileReading.Refused TooLong(int most, string things) => new(
        Refusal.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"This file holds more than {most:N0} {things}, the most that is read. Split it and try again."));

    /// <summary>What was wrong with the file as a whole.</summary>
    public static IEnumerable<string> Notices(XmlScan scan, bool brokeOff)
    {
        if (brokeOff)
        {
            yield return "This file is cut off or damaged; what comes before the break was read.";
        }

        if (scan.HasUnknownPrefix)
        {
            yield return "This file does not quite keep to its format; it was read all the same.";
        }
    }

    private static FileReading.Refused Stranger(XmlKind kind, string format) => new(Refusal.UnknownKind, kind == XmlKind.Html
        ? $"This is a web page, not a {format} file: the download may have failed. Download it again."
        : $"This is not a {format} file. Choose a FIT, GPX or TCX file.");
}
