using System.Buffers;
using System.Text;

namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>What stands before the content of an XML file.</summary>
/// <param name="Root">
/// The root's name without its prefix, or the one that the document type announces; empty where the bytes end before it, null where
/// they are no XML.
/// </param>
/// <param name="HasDocumentType">Whether there is a document type declaration, the place where entities are defined.</param>
internal readonly record struct XmlProlog(string? Root, bool HasDocumentType)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>[");

    /// <summary>Reads it off the first bytes, the byte order mark taken away.</summary>
    public static XmlProlog Of(ReadOnlySpan<byte> head, Encoding encoding)
    {
        var text = encoding.GetString(head).AsSpan();
        while (true)
        {
            text = text.TrimStart(" \t\r\n");
            if (text.StartsWith("<?"))
            {
                text = After(text, "?>");
            }
            else if (text.StartsWith("<!--"))
            {
                text = After(text, "-->");
            }
            else
            {
                return RootOf(text);
            }

            if (text.IsEmpty)
            {
                return new("", false);
            }
        }
    }

    private static XmlProlog RootOf(ReadOnlySpan<char> text)
    {
        const string documentType = "<!DOCTYPE";
        return text.StartsWith(documentType, StringComparison.OrdinalIgnoreCase)
            ? new(LocalName(text[documentType.Length..].TrimStart(" \t\r\n")), true)
            : text is ['<', var first, ..] && (char.IsLetter(first) || first == '_') ? new(LocalName(text[1..]), false)
            : new(null, false);
    }

    private static string LocalName(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAny(NameEnds);
        var name = length < 0 ? text : text[..length];
        return name[(name.IndexOf(':') + 1)..].ToString();
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, ReadOnlySpan<char> end)
    {
        var at = text.IndexOf(end);
        return at < 0 ? [] : text[(at + end.Length)..];
    }
}
