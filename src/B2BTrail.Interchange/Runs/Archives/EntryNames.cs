using System.Text;
using System.Text.Unicode;

namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>
/// Reads the names of zip entries that do not say they are UTF-8: many are all the same, others are in the code page of DOS, as the format has
/// it, or in that of Windows.
/// </summary>
internal sealed class EntryNames : Encoding
{
    /// <summary>The only one.</summary>
    public static readonly EntryNames Instance = new();

    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Dos = CodePagesEncodingProvider.Instance.GetEncoding(437)!;
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private EntryNames()
    {
    }

    /// <inheritdoc/>
    public override int GetCharCount(byte[] bytes, int index, int count) => Of(bytes.AsSpan(index, count)).GetCharCount(bytes, index, count);

    /// <inheritdoc/>
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        Of(bytes.AsSpan(byteIndex, byteCount)).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    /// <inheritdoc/>
    public override int GetMaxCharCount(int byteCount) => byteCount + 1;

    /// <inheritdoc/>
    public override int GetByteCount(char[] chars, int index, int count) => Strict.GetByteCount(chars, index, count);

    /// <inheritdoc/>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        Strict.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    /// <inheritdoc/>
    public override int GetMaxByteCount(int charCount) => Strict.GetMaxByteCount(charCount);

    // The letters of western languages lie above 0xC0 in the one, and mostly below 0xA8 in the other.
    private static Encoding Of(ReadOnlySpan<byte> name) =>
        Utf8.IsValid(name) ? Strict : name.ContainsAnyInRange((byte)0x80, (byte)0xBF) ? Dos : Windows;
}
