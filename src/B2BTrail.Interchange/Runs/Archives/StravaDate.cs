using System.Globalization;
using System.Text;

namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>
/// Reads the dates of Strava's list, which are in UTC and written as the language of the list has them: "Apr 2, 2025, 8:00:00 AM",
/// "02.04.2025, 08:00:00", "2 avr. 2025 à 08:00:00", "2025/04/02 8:00:00".
/// </summary>
internal static class StravaDate
{
    private const int FirstYear = 1000;

    // How the months begin, without accents; of several that fit the longest holds.
    private static readonly string[][] Months =
    [
        ["jan", "ene", "gen", "sty", "led", "янв", "oca", "tammi"],
        ["feb", "fev", "lut", "uno", "фев", "sub", "helmi"],
        ["mar", "mrt", "maalis", "brez", "мар"],
        ["apr", "avr", "abr", "kwi", "dub", "апр", "nis", "huhti"],
        ["may", "mai", "mag", "mei", "maj", "kve", "май", "мая", "touko"],
        ["jun", "juin", "giu", "cze", "cerv", "июн", "haz", "kesa"],
        ["jul", "juil", "lug", "lip", "cervenec", "июл", "tem", "heina"],
        ["aug", "aou", "ago", "sie", "srp", "авг", "elo"],
        ["sep", "set", "wrz", "zar", "сен", "eyl", "syys"],
        ["oct", "okt", "out", "ott", "paz", "rij", "окт", "eki", "loka"],
        ["nov", "lis", "ноя", "kas", "marras"],
        ["dec", "dez", "des", "dic", "gru", "pro", "дек", "ara", "joulu"],
    ];

    private static readonly string[] Afternoon = ["pm", "午後", "下午", "오후"];
    private static readonly string[] Morning = ["am", "午前", "上午", "오전"];

    /// <summary>The moment in UTC; null where the text is none, or where day and month cannot be told apart.</summary>
    public static DateTime? TryRead(string? text)
    {
        var (numbers, words) = Parts(text ?? "");
        int? month = words.Select(MonthOf).LastOrDefault(each => each is not null);
        var dateParts = month is null ? 3 : 2;
        if (numbers.Count < dateParts + 2 || numbers.Count > dateParts + 3)
        {
            return null;
        }

        var date = month is { } named
            ? numbers[0].Value >= FirstYear ? (numbers[0].Value, named, numbers[1].Value) : (numbers[1].Value, named, numbers[0].Value)
            : OfNumbers(numbers[0].Value, numbers[1].Value, numbers[2].Value, numbers[0].After);
        var (hour, minute) = (Hour(numbers[dateParts].Value, words), numbers[dateParts + 1].Value);
        var second = numbers.Count > dateParts + 2 ? numbers[dateParts + 2].Value : 0;
        return date is var (y, m, d) && y is >= FirstYear and <= 9999 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            && hour is >= 0 and < 24 && minute < 60 && second < 60
            ? new DateTime(y, m, d, hour, minute, second, DateTimeKind.Utc)
            : null;
    }

    // Points and dashes follow the day; slashes follow either, so that one of the two must be too large for a month.
    private static (int Year, int Month, int Day)? OfNumbers(int first, int second, int third, char after) =>
        first >= FirstYear ? (first, second, third)
        : after is '.' or '-' || first > 12 || first == second ? (third, second, first)
        : second > 12 ? (third, first, second)
        : null;

    private static int Hour(int hour, List<string> words)
    {
        var joined = string.Concat(words);
        return Afternoon.Any(mark => joined.EndsWith(mark, StringComparison.Ordinal) || (mark.Length == 2 && words.Contains(mark))) ? (hour % 12) + 12
            : Morning.Any(mark => joined.EndsWith(mark, StringComparison.Ordinal) || words.Contains(mark)) ? hour % 12
            : hour;
    }

    private static int? MonthOf(string word) => Months.Index()
        .SelectMany(month => month.Item.Where(start => word.StartsWith(start, StringComparison.Ordinal)), (month, start) => (Number: month.Index + 1, start.Length))
        .OrderByDescending(each => each.Length).Select(each => (int?)each.Number).FirstOrDefault();

    private static (List<(int Value, char After)> Numbers, List<string> Words) Parts(string text)
    {
        List<(int, char)> numbers = [];
        List<string> words = [];
        var plain = string.Concat(text.Where(c => !char.IsSurrogate(c)).Take(100)).Normalize(NormalizationForm.FormKD).ToLowerInvariant();
        plain = string.Concat(plain.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))).Normalize();
        for (var i = 0; i < plain.Length;)
        {
            var from = i;
            if (char.IsAsciiDigit(plain[i]))
            {
                for (; i < plain.Length && char.IsAsciiDigit(plain[i]); i++)
                {
                }

                numbers.Add((i - from <= 4 ? int.Parse(plain.AsSpan(from, i - from), NumberStyles.None, CultureInfo.InvariantCulture) : int.MaxValue, i < plain.Length ? plain[i] : ' '));
            }
            else if (char.IsLetter(plain[i]))
            {
                for (; i < plain.Length && char.IsLetter(plain[i]); i++)
                {
                }

                words.Add(plain[from..i]);
            }
            else
            {
                i++;
            }
        }

        return (numbers, words);
    }
}
