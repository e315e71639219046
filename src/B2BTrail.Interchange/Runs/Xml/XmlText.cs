using System.Text;

namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>
/// The characters of an XML file, from a stream that is read once. It decodes straight into the buffer of whoever reads, takes the
/// encoding from the byte order mark or the declaration, and forgives what the XML reader would not: blanks before the declaration,
/// a declaration that names a wrong encoding, and single bytes that the encoding does not know.
/// </summary>
internal sealed class XmlText : TextReader
{
    private const int LongestProlog = 8 * 1024;

    private readonly Stream stream;
    private readonly Decoder decoder;
    private readonly byte[] bytes = new byte[32 * 1024];
    private int next;
    private int end;
    private bool ended;
    private char? held;

    public XmlText(Stream stream)
    {
        this.stream = stream;
        end = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var (encoding, mark) = XmlEncoding.Of(bytes.AsSpan(0, end));
        decoder = encoding.GetDecoder();
        next = mark;
        SkipBlanks(encoding);
        Prolog = XmlProlog.Of(bytes.AsSpan(next, Math.Min(end - next, LongestProlog)), encoding);
    }

    /// <summary>What comes before the root, and the root's name.</summary>
    public XmlProlog Prolog { get; }

    /// <summary>Whether nothing is left, or nothing but blanks ever was there.</summary>
    public bool IsEmpty => next == end;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        var into = buffer.AsSpan(index, count);
        if (held is { } second && count > 0)
        {
            (into[0], held) = (second, null);
            return 1;
        }

        if (count != 1)
        {
            return count == 0 ? 0 : Decode(into);
        }

        // A decoder does not halve a pair of surrogates.
        Span<char> pair = stackalloc char[2];
        var decoded = Decode(pair);
        into[0] = pair[0];
        held = decoded == 2 ? pair[1] : null;
        return Math.Min(decoded, 1);
    }

    private int Decode(Span<char> into)
    {
        while (true)
        {
            if (next == end && !ended)
            {
                next = 0;
                end = stream.Read(bytes);
                ended = end == 0;
            }

            decoder.Convert(bytes.AsSpan(next, end - next), into, flush: ended, out var used, out var written, out _);
            next += used;
            if (written > 0 || (ended && next == end))
            {
                return written;
            }
        }
    }

    private void SkipBlanks(Encoding encoding)
    {
        var blanks = encoding.GetBytes(" \t\r\n").AsSpan();
        var width = blanks.Length / 4;
        while (end - next >= width)
        {
            if (blanks.IndexOf(bytes.AsSpan(next, width)) is var at && (at < 0 || at % width != 0))
            {
                return;
            }

            next += width;
            if (next == end)
            {
                next = 0;
                end = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            }
        }
    }
}
