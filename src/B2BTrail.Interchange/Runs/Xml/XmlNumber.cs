using System.Globalization;

namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>Numbers as XML files write them: a point before the decimals, whatever the country.</summary>
internal static class XmlNumber
{
    private const int MostExactDigits = 15;

    private static readonly double[] Tens =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>The number, where it is finite and within both bounds; not a number otherwise.</summary>
    public static double Within(ReadOnlySpan<char> text, double lowest, double highest)
    {
        var number = Parse(text);
        return number >= lowest && number <= highest ? number : double.NaN;
    }

    // Up to fifteen digits and a power of ten up to 1e15 are both exact as doubles, so that their quotient is the nearest double, as
    // the library's own parsing gives, at a fraction of its time. All else goes the library's way.
    private static double Parse(ReadOnlySpan<char> text)
    {
        var at = text is ['-', ..] ? 1 : 0;
        var negative = at == 1;
        long digits = 0;
        int count = 0, decimals = -1;
        for (; at < text.Length; at++)
        {
            var digit = text[at] - '0';
            if (digit is >= 0 and <= 9)
            {
                if (++count > MostExactDigits)
                {
                    return Library(text);
                }

                digits = digits * 10 + digit;
                decimals += decimals < 0 ? 0 : 1;
            }
            else if (text[at] == '.' && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                return Library(text);
            }
        }

        if (count == 0)
        {
            return double.NaN;
        }

        var number = decimals > 0 ? digits / Tens[decimals] : digits;
        return negative ? -number : number;
    }

    private static double Library(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
