namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>
/// Writes times the strict way that programs write otherwise: <c>20240603T080000Z</c>, <c>2024/6/3 8:00:00</c>,
/// <c>2024-06-03 08:00:00 UTC</c>. The year stands first in all of them, so that nothing is guessed.
/// </summary>
internal static class LooseTime
{
    /// <summary>The longest that is written.</summary>
    public const int LongestStrict = 40;

    private const int LongestRead = 60;
    private const int Year = 4;

    // Digits alone of another length count seconds or milliseconds.
    private const int WithoutSeconds = 12;
    private const int WithSeconds = 14;

    /// <summary>Writes a time as <c>2024-06-03T08:00:00</c> with what decimals and zone it has.</summary>
    /// <param name="text">The time as it is.</param>
    /// <param name="strict">Where it goes.</param>
    /// <param name="length">How long it is then.</param>
    /// <returns>Whether it has a date and a time of day.</returns>
    public static bool TryWrite(ReadOnlySpan<char> text, Span<char> strict, out int length)
    {
        length = 0;
        text = text.Trim();
        var isDigits = !text.ContainsAnyExceptInRange('0', '9');
        if (text.Length > LongestRead || (isDigits && text.Length is not (WithoutSeconds or WithSeconds)) || !TryTake(ref text, Year, Year, strict, ref length))
        {
            return false;
        }

        // Month, day, hour, minute and second, each after the mark that it is written with.
        var hasMarks = !char.IsAsciiDigit(text.IsEmpty ? ' ' : text[0]);
        foreach (var (mark, marks) in ((char, string)[])[('-', "-/. "), ('-', "-/. "), ('T', "Tt _,"), (':', ":. ")])
        {
            var part = text.TrimStart(marks);
            if (mark == '-' && part.Length == text.Length == hasMarks)
            {
                return false;
            }

            text = part;
            strict[length++] = mark;
            if (!TryTake(ref text, 1, 2, strict, ref length))
            {
                return false;
            }
        }

        // Without seconds the zone follows.
        var rest = text.TrimStart(':');
        strict[length++] = ':';
        if (rest is [>= '0' and <= '9', ..])
        {
            TryTake(ref rest, 1, 2, strict, ref length);
        }
        else
        {
            "00".CopyTo(strict[length..]);
            length += 2;
        }

        for (var decimals = 0; decimals < rest.Length && (rest[decimals] is >= '0' and <= '9' || (decimals == 0 && rest[0] is '.' or ',')); decimals++)
        {
            if (decimals < 8)
            {
                strict[length++] = rest[decimals];
            }
        }

        rest = rest.TrimStart(".,0123456789").Trim();
        return TryWriteZone(rest, strict, ref length);
    }

    private static bool TryWriteZone(ReadOnlySpan<char> zone, Span<char> strict, ref int length)
    {
        foreach (var name in (string[])["UTC", "GMT", "Z"])
        {
            if (zone.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                zone = zone[name.Length..].Trim();
                if (zone.IsEmpty)
                {
                    strict[length++] = 'Z';
                    return true;
                }

                break;
            }
        }

        if (zone is ['+' or '-', _, ..])
        {
            strict[length++] = zone[0];
            zone = zone[1..].Trim();
            if (!TryTake(ref zone, 1, 2, strict, ref length))
            {
                return false;
            }

            zone = zone.TrimStart(": ");
            strict[length++] = ':';
            if (zone.IsEmpty)
            {
                "00".CopyTo(strict[length..]);
                length += 2;
            }
            else if (!TryTake(ref zone, 2, 2, strict, ref length))
            {
                return false;
            }
        }

        return zone.IsEmpty;
    }

    // So many digits at most, and zeros before them where there are fewer than two.
    private static bool TryTake(ref ReadOnlySpan<char> text, int least, int most, Span<char> strict, ref int length)
    {
        var digits = 0;
        while (digits < text.Length && digits < most && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        if (digits < least)
        {
            return false;
        }

        if (digits == 1)
        {
            strict[length++] = '0';
        }

        text[..digits].CopyTo(strict[length..]);
        length += digits;
        text = text[digits..];
        return true;
    }
}
