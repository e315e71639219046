using System.Text;

namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>Which characters the bytes of an XML file stand for.</summary>
internal static class XmlEncoding
{
    private const int DeclarationLength = 200;

    /// <summary>The encoding by the first bytes, and how long the byte order mark is. Bytes it does not know become U+FFFD.</summary>
    public static (Encoding Encoding, int MarkLength) Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [not 0, 0, ..] => (Encoding.Unicode, 0),
        [0, not 0, ..] => (Encoding.BigEndianUnicode, 0),
        _ => (Declared(head), 0),
    };

    private static Encoding Declared(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head.TrimStart(" \t\r\n"u8)).AsSpan();
        if (!text.StartsWith("<?xml"))
        {
            return Encoding.UTF8;
        }

        text = text[..Math.Min(text.Length, DeclarationLength)];
        var declaration = text[..Math.Max(0, text.IndexOf("?>"))];
        var name = declaration.IndexOf("encoding");
        if (name < 0)
        {
            return Encoding.UTF8;
        }

        var value = declaration[(name + "encoding".Length)..].TrimStart(" \t\r\n=");
        var close = value.Length > 1 ? value[1..].IndexOf(value[0]) : -1;
        return close < 0 ? Encoding.UTF8 : Named(value.Slice(1, close).Trim().ToString());
    }

    private static Encoding Named(string name)
    {
        Encoding? encoding;
        try
        {
            encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8;
        }

        // The declaration itself was read as one byte a character; "UTF-16" above such bytes is a slip of the program that wrote it.
        return encoding.GetBytes("<?xml").AsSpan().SequenceEqual("<?xml"u8) ? encoding : Encoding.UTF8;
    }
}
