using System.Globalization;

namespace B2BTrail.Web.Units;

/// <summary>Reads a day as a runner types it: "3/13/2027", "13.3.27", "Mar 13, 2027", "2027-03-13". Their order of dates decides between day and month.</summary>
internal static class DayReader
{
    private const int EarliestYear = 1900;
    private const int Century = 2000;
    private const int ShortestName = 3;

    private static readonly char[] Separators = [' ', '/', '.', ',', '-', '–'];

    /// <summary>The day; null where the text is none.</summary>
    public static DateOnly? Read(string text)
    {
        var parts = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts.Count == 4 && Named(parts[0], Language.Culture.DateTimeFormat.DayNames) is not null)
        {
            parts.RemoveAt(0);
        }

        return parts switch
        {
            [{ Length: 4 } year, var month, var day] => Of(year, month, day),
            [var month, var day, var year] when IsWord(month) => Of(year, month, day),
            [var day, var month, var year] when IsWord(month) => Of(year, month, day),
            [var month, var day, var year] when UnitText.IsMonthFirst => Of(year, month, day),
            [var day, var month, var year] => Of(year, month, day),
            _ => null,
        };
    }

    private static bool IsWord(string part) => char.IsLetter(part[0]);

    private static DateOnly? Of(string year, string month, string day)
    {
        if (Number(year) is not { } y || (IsWord(month) ? Named(month, Language.Culture.DateTimeFormat.MonthNames) : Number(month)) is not { } m || Number(day) is not { } d)
        {
            return null;
        }

        y += year.Length <= 2 ? Century : 0;
        return y is >= EarliestYear and <= 9999 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    /// <summary>The number, from 1, of the name that begins so; null where none does.</summary>
    private static int? Named(string start, string[] names)
    {
        var at = start.Length < ShortestName ? -1 : Array.FindIndex(names, name => Language.Culture.CompareInfo.IsPrefix(name, start, CompareOptions.IgnoreCase));
        return at < 0 ? null : at + 1;
    }

    private static int? Number(string digits) =>
        digits.Length <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
