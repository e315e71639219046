namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>A moment as XML files write it (ISO 8601): <c>2024-06-01T06:00:00Z</c>.</summary>
/// <param name="UtcTicks">The moment, in ticks of UTC.</param>
/// <param name="OffsetMinutes">How far the local clock was ahead of UTC; zero where the file is in UTC or does not say.</param>
/// <param name="HasZone">Whether the file says which zone the time is of.</param>
internal readonly record struct XmlTime(long UtcTicks, int OffsetMinutes, bool HasZone)
{
    private const int MostOffsetMinutes = 14 * 60;

    /// <summary>
    /// Reads a date and a time of day with or without seconds, decimals and zone (Z, +05:30, +0530, +05), also where it is written less
    /// strictly: without dashes, with slashes, with more blanks, with "UTC" for the Z. A time without a zone is taken for UTC. False for
    /// anything else.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out XmlTime time) => TryReadStrict(text, out time) || TryReadLoose(text, out time);

    private static bool TryReadLoose(ReadOnlySpan<char> text, out XmlTime time)
    {
        Span<char> strict = stackalloc char[LooseTime.LongestStrict];
        time = default;
        return LooseTime.TryWrite(text, strict, out var length) && TryReadStrict(strict[..length], out time);
    }

    private static bool TryReadStrict(ReadOnlySpan<char> text, out XmlTime time)
    {
        time = default;
        if (text.Length < 16 || text[4] != '-' || text[7] != '-' || text[10] is not ('T' or 't' or ' ') || text[13] != ':')
        {
            return false;
        }

        int year = (100 * Two(text)) + Two(text[2..]), month = Two(text[5..]), day = Two(text[8..]);
        int hour = Two(text[11..]), minute = Two(text[14..]);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23 || minute is < 0 or > 59)
        {
            return false;
        }

        var ticks = new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Utc).Ticks;
        var rest = text[16..];
        if (!Seconds(ref rest, ref ticks) || !Zone(rest.TrimStart(' '), out var offset))
        {
            return false;
        }

        ticks -= offset.GetValueOrDefault() * TimeSpan.TicksPerMinute;
        time = new(ticks, offset.GetValueOrDefault(), offset is not null);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks;
    }

    private static bool Seconds(ref ReadOnlySpan<char> rest, ref long ticks)
    {
        if (rest is not [':', ..])
        {
            return true;
        }

        // A leap second is written as 60.
        if (rest.Length < 3 || Two(rest[1..]) is not (>= 0 and <= 60 and var seconds))
        {
            return false;
        }

        ticks += seconds * TimeSpan.TicksPerSecond;
        rest = rest[3..];
        if (rest is not ['.' or ',', ..])
        {
            return true;
        }

        var decimals = 1;
        for (var worth = TimeSpan.TicksPerSecond / 10; decimals < rest.Length && rest[decimals] is >= '0' and <= '9'; decimals++, worth /= 10)
        {
            ticks += (rest[decimals] - '0') * worth;
        }

        rest = rest[decimals..];
        return decimals > 1;
    }

    private static bool Zone(ReadOnlySpan<char> rest, out int? offset)
    {
        offset = null;
        switch (rest)
        {
            case []:
                return true;
            case ['Z' or 'z']:
                offset = 0;
                return true;
            case ['+' or '-', _, _]:
            case ['+' or '-', _, _, _, _]:
            case ['+' or '-', _, _, ':', _, _]:
                int hours = Two(rest[1..]), minutes = rest.Length == 3 ? 0 : Two(rest[^2..]);
                offset = (rest[0] == '-' ? -1 : 1) * ((60 * hours) + minutes);
                return hours >= 0 && minutes is >= 0 and <= 59 && Math.Abs(offset.Value) <= MostOffsetMinutes;
            default:
                return false;
        }
    }

    private static int Two(ReadOnlySpan<char> text)
    {
        int tens = text[0] - '0', ones = text[1] - '0';
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (10 * tens) + ones : -10_000;
    }
}
