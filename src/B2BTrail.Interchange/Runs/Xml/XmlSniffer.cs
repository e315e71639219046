namespace B2BTrail.Interchange.Runs.Xml;

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
