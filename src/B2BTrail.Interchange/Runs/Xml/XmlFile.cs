using System.Xml;
using B2BTrail.Domain.Runs;

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
    /// <param name="root">The name of its root, in any case; a file with another is not of the kind.</param>
    /// <param name="walk">Reads on from the root, keeping what it finds.</param>
    /// <param name="finish">Makes activities of what was found; its argument says whether the file broke off on the way.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static FileReading Read(
        Stream xml, string root, Action<XmlScan> walk, Func<XmlScan, bool, FileReading> finish, CancellationToken cancellationToken)
    {
        using var text = new XmlCharacters(xml);
        if (text.IsEmpty)
        {
            return new FileReading.Refused(FileNoticeCode.Empty);
        }

        if (text.Prolog.Root is null)
        {
            return OtherKind;
        }

        if (text.Prolog.HasDocumentType)
        {
            return new FileReading.Refused(FileNoticeCode.DocumentType);
        }

        using var scan = new XmlScan(text, cancellationToken);
        var inside = false;
        try
        {
            if (!scan.ToRoot() || !scan.Name.Equals(root, StringComparison.OrdinalIgnoreCase))
            {
                return OtherKind;
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

    /// <summary>What there is to say of a file that is not of the kind. What it is instead is told before a reader is chosen.</summary>
    private static FileReading.Refused OtherKind { get; } = new(FileNoticeCode.UnknownKind);

    /// <summary>What there is to say of a file of which nothing is left.</summary>
    public static FileReading.Refused Damaged { get; } = new(FileNoticeCode.Damaged);

    /// <summary>What there is to say of a file with tags that no recording has and that would take the reader too long.</summary>
    public static FileReading.Refused Unusual { get; } = new(FileNoticeCode.UnusualTags);

    /// <summary>What was wrong with the file as a whole.</summary>
    public static IEnumerable<FileNotice> Notices(XmlScan scan, bool brokeOff)
    {
        if (brokeOff)
        {
            yield return new(FileNoticeCode.ReadUntilDamage);
        }

        if (scan.HasUnknownPrefix)
        {
            yield return new(FileNoticeCode.NotQuiteValid);
        }
    }
}
