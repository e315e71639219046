using System.Xml;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>
/// One walk through an XML file, forward only, fetching and expanding nothing. Elements go by their local names, so that any prefix
/// will do, even one that the file never declares. Values come as spans that hold until the next step. Every step throws an
/// <see cref="XmlException"/> where the file is not well-formed, is cut off, or has a document type.
/// </summary>
internal sealed class XmlScan : IDisposable
{
    /// <summary>What is read of one value at most, in characters; the rest is passed over.</summary>
    public const int MaxValueLength = 4096;

    private const int MaxDepth = 64;
    private const long MaxCharacters = 200_000_000;
    private const int CancelMask = 0xFFF;

    private readonly XmlCharacters _text;
    private readonly XmlReader _reader;
    private readonly XmlNames _names = new();
    private readonly AnyPrefix _prefixes;
    private readonly char[] _value = new char[MaxValueLength];
    private readonly CancellationToken _ct;
    private FileReading.Refused? _refused;
    private int _steps;

    public XmlScan(XmlCharacters text, CancellationToken cancellationToken)
    {
        (_text, _ct, _prefixes) = (text, cancellationToken, new AnyPrefix(_names));
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        _reader = XmlReader.Create(text, settings, new XmlParserContext(null, _prefixes, null, XmlSpace.None));
    }

    /// <summary>Why the walk was ended early; null where it was not. No step leads further once it is set.</summary>
    public FileReading.Refused? Refused => _refused ?? _text.Refused ?? (_names.IsFull ? XmlFile.Unusual : null);

    /// <summary>Whether a prefix was used that the file does not declare.</summary>
    public bool HasUnknownPrefix => _prefixes.HasUnknown;

    /// <summary>The local name of the element or attribute that the walk is at.</summary>
    public string Name => _reader.LocalName;

    /// <summary>Ends the walk.</summary>
    public void Refuse(FileReading.Refused why) => _refused ??= why;

    /// <summary>Goes to the root; false where there is none.</summary>
    public bool ToRoot()
    {
        while (Step())
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The element that the walk is at, for <see cref="Child"/> and <see cref="Inside"/>.</summary>
    public int Enter() => _reader.IsEmptyElement ? -1 : _reader.Depth;

    /// <summary>Goes to the next element right under the entered one, passing over all that was not read; false at its end.</summary>
    public bool Child(int entered)
    {
        while (Inside(entered))
        {
            if (_reader.Depth == entered + 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes to the next element anywhere under the entered one; false at its end.</summary>
    public bool Inside(int entered)
    {
        while (entered >= 0 && Step())
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    return true;
                case XmlNodeType.EndElement when _reader.Depth == entered:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Goes to the next attribute of the element; false, and back at the element, after the last.</summary>
    public bool Attribute()
    {
        if (_reader.MoveToNextAttribute())
        {
            return true;
        }

        _reader.MoveToElement();
        return false;
    }

    /// <summary>The value of the attribute.</summary>
    public ReadOnlySpan<char> AttributeValue() => _value.AsSpan(0, Append(0)).Trim();

    /// <summary>The text inside the element, whatever tags stand around it there; the walk is at the element's end then.</summary>
    public ReadOnlySpan<char> Text()
    {
        var length = 0;
        if (!_reader.IsEmptyElement)
        {
            for (var depth = _reader.Depth; Step() && _reader.Depth > depth;)
            {
                if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                {
                    length = Append(length);
                }
            }
        }

        return _value.AsSpan(0, length).Trim();
    }

    /// <summary>The text inside the element; null where there is none.</summary>
    public string? Words() => Text() is { IsEmpty: false } text ? text.ToString() : null;

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    // One call fills what room there is or comes to the end of the value; asking again whether that was all costs as much as the reading.
    private int Append(int length) =>
        length == _value.Length ? length : length + _reader.ReadValueChunk(_value, length, _value.Length - length);

    private bool Step()
    {
        if ((++_steps & CancelMask) == 0)
        {
            _ct.ThrowIfCancellationRequested();
        }

        _text.BeginPart();
        if (_refused is not null || !_reader.Read())
        {
            return false;
        }

        if (_reader.NodeType == XmlNodeType.Element && _reader.Depth > MaxDepth)
        {
            Refuse(new(FileNoticeCode.TooDeep));
            return false;
        }

        return true;
    }

    /// <summary>Takes an undeclared prefix for a namespace of its own.</summary>
    private sealed class AnyPrefix(XmlNameTable names) : XmlNamespaceManager(names)
    {
        public bool HasUnknown { get; private set; }

        public override string? LookupNamespace(string prefix)
        {
            if (base.LookupNamespace(prefix) is { } known)
            {
                return known;
            }

            HasUnknown = true;
            return prefix;
        }
    }
}
