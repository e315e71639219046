namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>What an XML file is of.</summary>
public enum XmlKind
{
    /// <summary>No XML.</summary>
    NotXml,

    /// <summary>XML of some other kind, or of a kind that its first bytes do not show.</summary>
    OtherXml,

    /// <summary>A web page, as failed downloads are.</summary>
    Html,

    /// <summary>GPX, 1.0 or 1.1.</summary>
    Gpx,

    /// <summary>A Training Center database (TCX).</summary>
    Tcx,
}

/// <summary>Tells the kinds of XML files apart, whatever their names end in.</summary>
public static class XmlSniffer
{
    /// <summary>
    /// The kind by the name of the root: any prefix, any of the usual encodings, whatever blanks, comments and instructions come before.
    /// </summary>
    /// <param name="head">The first bytes; some hundred are mostly enough, a few thousand always but for a long comment at the top.</param>
    public static XmlKind Of(ReadOnlySpan<byte> head)
    {
        var (encoding, mark) = XmlEncoding.Of(head);
        return XmlProlog.Of(head[mark..], encoding).Kind;
    }
}
