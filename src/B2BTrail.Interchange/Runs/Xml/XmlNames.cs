using System.Xml;

namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>
/// The names of one XML file, each kept once, up to <see cref="ReadLimits.XmlNames"/>: the XML reader keeps every name until the end,
/// and a file of nothing but new names would fill the memory.
/// </summary>
internal sealed class XmlNames : XmlNameTable
{
    private readonly HashSet<string> _names = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public XmlNames() => _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the file has more names than are read.</summary>
    public bool IsFull { get; private set; }

    /// <inheritdoc/>
    public override string Add(char[] array, int offset, int length) => Add(array.AsSpan(offset, length));

    /// <inheritdoc/>
    public override string Add(string array) => Add(array.AsSpan());

    /// <inheritdoc/>
    public override string? Get(char[] array, int offset, int length) =>
        _lookup.TryGetValue(array.AsSpan(offset, length), out var name) ? name : null;

    /// <inheritdoc/>
    public override string? Get(string array) => _names.TryGetValue(array, out var name) ? name : null;

    private string Add(ReadOnlySpan<char> name)
    {
        if (_lookup.TryGetValue(name, out var known))
        {
            return known;
        }

        if (_names.Count == ReadLimits.XmlNames)
        {
            IsFull = true;
            throw new XmlException();
        }

        var added = name.ToString();
        _names.Add(added);
        return added;
    }
}
