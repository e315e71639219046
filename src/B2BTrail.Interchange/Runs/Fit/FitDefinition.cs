using System.Text;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>
/// How the data messages of one local type are laid out: a table from field number to place and type, made once and used for every
/// message. Made anew by each definition message for the same local type.
/// </summary>
internal sealed class FitDefinition
{
    private const int LongestText = 60;

    private readonly FitField[] _fields = new FitField[256];
    private bool _bigEndian;

    /// <summary>The number of the message: one of <see cref="FitMessage"/>, or another that is not read here.</summary>
    public int Message { get; private set; }

    /// <summary>How many bytes a data message takes after its header byte, developer fields and all.</summary>
    public int Size { get; private set; }

    /// <summary>Takes over a definition message.</summary>
    /// <param name="bytes">What follows the message's header byte.</param>
    /// <param name="hasDeveloperFields">Whether the header byte says that fields of a developer's own follow.</param>
    /// <returns>How many of the bytes it took; 0 where they end too early.</returns>
    public int Define(ReadOnlySpan<byte> bytes, bool hasDeveloperFields)
    {
        if (bytes.Length < 5)
        {
            return 0;
        }

        _bigEndian = bytes[1] != 0;
        Message = _bigEndian ? bytes[2] << 8 | bytes[3] : bytes[3] << 8 | bytes[2];
        var fields = bytes[4];
        var length = 5 + (3 * fields);
        var developerFields = 0;
        if (bytes.Length < length + (hasDeveloperFields ? 1 : 0)
            || (hasDeveloperFields && bytes.Length < length + 1 + (3 * (developerFields = bytes[length]))))
        {
            return 0;
        }

        Array.Clear(_fields);
        Size = 0;
        for (var at = 5; at < length; at += 3)
        {
            _fields[bytes[at]] = FitField.Of(Size, bytes[at + 1], bytes[at + 2]);
            Size += bytes[at + 1];
        }

        if (!hasDeveloperFields)
        {
            return length;
        }

        for (var i = 0; i < developerFields; i++)
        {
            Size += bytes[length + 1 + (3 * i) + 1];
        }

        return length + 1 + (3 * developerFields);
    }

    /// <summary>A field's number, unscaled; not a number where the message does not say.</summary>
    public double Number(ReadOnlySpan<byte> message, byte field) => _fields[field].Number(message, _bigEndian);

    /// <summary>A field's number where it lies between these, divided by the scale; else not a number.</summary>
    public double Number(ReadOnlySpan<byte> message, byte field, double scale, double lowest, double highest)
    {
        var value = Number(message, field) / scale;
        return value >= lowest && value <= highest ? value : double.NaN;
    }

    /// <summary>A code, 0…65,534; −1 where the message does not say.</summary>
    public int Code(ReadOnlySpan<byte> message, byte field) =>
        Number(message, field) is var value and >= 0 and < ushort.MaxValue ? (int)value : -1;

    /// <summary>An instant in <see cref="FitTime"/>; not a number where the message does not say.</summary>
    public double Time(ReadOnlySpan<byte> message, byte field) =>
        Number(message, field) is var value and >= 0 and < uint.MaxValue ? Math.Floor(value) : double.NaN;

    /// <summary>A short text; null where the message does not say or says nothing readable.</summary>
    public string? Text(ReadOnlySpan<byte> message, byte field)
    {
        var bytes = _fields[field].TextBytes(message);
        if (bytes.IsEmpty)
        {
            return null;
        }

        var text = string.Concat(Encoding.UTF8.GetString(bytes).Where(letter => !char.IsControl(letter) && letter != '\uFFFD').Take(LongestText)).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>The bytes of a field; empty where it is missing or does not have that size.</summary>
    public ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> message, byte field, int size) =>
        _fields[field] is var found && found.Size == size ? message.Slice(found.Offset, size) : [];
}
