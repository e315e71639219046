using System.Buffers.Binary;

namespace B2BTrail.Interchange.Tests.Support;

/// <summary>Spoils files: the same chance gives the same damage.</summary>
internal sealed class Mutator(Random chance)
{
    private const int MostChanges = 8;
    private const int LongestBlock = 64;
    private const int MostFlood = 200_000;
    private const int Kinds = 10;
    private const int KindsInPlace = 4;

    private static readonly byte[] Bytes = [0, 1, 0x7F, 0x80, 0xFE, 0xFF, (byte)'<', (byte)'>', (byte)'"', (byte)'&', (byte)',', (byte)'\n', (byte)'-', (byte)'9'];

    private static readonly (string Open, string Part, string Close)[] Floods =
    [
        ("<a", " a{0}=''", "/>"), (" ", "a{0}='' ", ""), ("<a", " xmlns:a{0}='a'", "/>"), ("", "<a{0}/>", ""), ("", "<a{0}:a b{0}=''/>", ""),
        ("", "<a>", ""), ("", "<a xmlns:a='{0}'>", ""), ("<a b='", "&lt;", "'/>"), ("<![CDATA[", "]<", "]]>"), ("<!--", " -", "-->"), ("&#", "0", "65;"),
    ];

    private static readonly uint[] Words = [0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF];

    /// <summary>
    /// A file with one to eight changes; some of them bring in a piece of another. Every other file keeps its length, so that what
    /// it says of places in itself stays true.
    /// </summary>
    public byte[] Mutate(byte[] file, byte[] other)
    {
        List<byte> bytes = [.. file];
        var kinds = chance.Next(2) == 0 ? KindsInPlace : Kinds;
        for (var left = chance.Next(MostChanges) + 1; left > 0 && bytes.Count > 0; left--)
        {
            Change(bytes, other, chance.Next(kinds));
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes, byte[] other, int kind)
    {
        var at = chance.Next(bytes.Count);
        var length = Math.Min(chance.Next(LongestBlock) + 1, bytes.Count - at);
        switch (kind)
        {
            case 0:
                bytes[at] ^= (byte)(1 << chance.Next(8));
                break;
            case 1:
                bytes[at] = Bytes[chance.Next(Bytes.Length)];
                break;
            case 2:
                Overwrite(bytes, at, Words[chance.Next(Words.Length)]);
                break;
            case 3:
                Swap(bytes, at, chance.Next(bytes.Count), length);
                break;
            case 4:
                bytes.RemoveRange(at, length);
                break;
            case 5:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 6:
                bytes.InsertRange(at, Enumerable.Repeat(Bytes[chance.Next(Bytes.Length)], length));
                break;
            case 7 when chance.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 8 when chance.Next(4) == 0:
                Splice(bytes, at, other);
                break;
            case 9 when chance.Next(8) == 0:
                bytes.InsertRange(at, Flood(chance.Next(MostFlood)));
                break;
            default:
                bytes[at] = (byte)chance.Next(256);
                break;
        }
    }

    private void Overwrite(List<byte> bytes, int at, uint word)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(four, word);
        for (var i = 0; i < (chance.Next(2) == 0 ? 2 : 4) && at + i < bytes.Count; i++)
        {
            bytes[at + i] = four[i];
        }
    }

    // The beginning of one file and the end of the other, or a piece of the other in the middle.
    private void Splice(List<byte> bytes, int at, byte[] other)
    {
        var from = chance.Next(other.Length + 1);
        if (chance.Next(2) == 0)
        {
            bytes.RemoveRange(at, bytes.Count - at);
        }

        bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, chance.Next(LongestBlock * LongestBlock))));
    }

    // So many attributes of one tag, or so many tags.
    private byte[] Flood(int count)
    {
        var (open, part, close) = Floods[chance.Next(Floods.Length)];
        return System.Text.Encoding.ASCII.GetBytes(open + string.Concat(Enumerable.Range(0, count).Select(i => string.Format(null, part, i))) + close);
    }

    private static void Swap(List<byte> bytes, int a, int b, int length)
    {
        length = Math.Min(length, bytes.Count - Math.Max(a, b));
        for (var i = 0; i < length; i++)
        {
            (bytes[a + i], bytes[b + i]) = (bytes[b + i], bytes[a + i]);
        }
    }
}
