using System.Text;
using System.Xml;

namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>
/// The characters of an XML file, from a stream that is read once. It decodes straight into the buffer of whoever reads, takes the
/// encoding from the byte order mark or the declaration, and forgives what the XML reader would not: blanks before the declaration,
/// a declaration that names a wrong encoding, and single bytes that the encoding does not know.
/// </summary>
internal sealed class XmlCharacters : TextReader
{
    private const int LongestProlog = 8 * 1024;

    private readonly Stream _stream;
    private readonly Decoder _decoder;
    private readonly byte[] _bytes = new byte[32 * 1024];
    private int _next;
    private int _end;
    private bool _ended;
    private char? _held;
    private int _part;

    public XmlCharacters(Stream stream)
    {
        _stream = stream;
        _end = stream.ReadAtLeast(_bytes, _bytes.Length, throwOnEndOfStream: false);
        var (encoding, mark) = XmlEncoding.Of(_bytes.AsSpan(0, _end));
        _next = mark;
        SkipBlanks(encoding);
        encoding = mark > 0 ? encoding : XmlEncoding.Of(_bytes.AsSpan(_next, _end - _next)).Encoding;
        _decoder = encoding.GetDecoder();
        Prolog = XmlProlog.Of(_bytes.AsSpan(_next, Math.Min(_end - _next, LongestProlog)), encoding);
    }

    /// <summary>What comes before the root, and the root's name.</summary>
    public XmlProlog Prolog { get; }

    /// <summary>Why no more of it is given out; null where nothing is wrong.</summary>
    public FileReading.Refused? Refused { get; private set; }

    /// <summary>Whether nothing is left, or nothing but blanks ever was there.</summary>
    public bool IsEmpty => _next == _end;

    /// <summary>Begins to count anew towards <see cref="ReadLimits.XmlPartLength"/>.</summary>
    public void BeginPart() => _part = 0;

    /// <inheritdoc/>
    /// <exception cref="XmlException">A limit is reached: see <see cref="Refused"/>.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        // The XML reader lets go of comments and values as it passes over them, but holds the names of a tag until it has the whole tag,
        // before the place where it wants more. Its time grows with the square of how many there are.
        if (index > ReadLimits.XmlTagLength || _part > ReadLimits.XmlPartLength)
        {
            Refused = XmlFile.Unusual;
            throw new XmlException();
        }

        var into = buffer.AsSpan(index, count);
        if (_held is { } second && count > 0)
        {
            (into[0], _held) = (second, null);
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
        _held = decoded == 2 ? pair[1] : null;
        return Math.Min(decoded, 1);
    }

    private int Decode(Span<char> into)
    {
        while (true)
        {
            if (_next == _end && !_ended)
            {
                _next = 0;
                _end = _stream.Read(_bytes);
                _ended = _end == 0;
            }

            _decoder.Convert(_bytes.AsSpan(_next, _end - _next), into, flush: _ended, out var used, out var written, out _);
            _next += used;
            _part += written;
            if (written > 0 || (_ended && _next == _end))
            {
                return written;
            }
        }
    }

    private void SkipBlanks(Encoding encoding)
    {
        var blanks = encoding.GetBytes(" \t\r\n").AsSpan();
        var width = blanks.Length / 4;
        while (_end - _next >= width)
        {
            if (blanks.IndexOf(_bytes.AsSpan(_next, width)) is var at && (at < 0 || at % width != 0))
            {
                return;
            }

            _next += width;
            if (_next == _end)
            {
                _next = 0;
                _end = _stream.ReadAtLeast(_bytes, _bytes.Length, throwOnEndOfStream: false);
            }
        }
    }
}
