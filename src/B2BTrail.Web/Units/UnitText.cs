using System.Globalization;
using System.Text.RegularExpressions;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Units;

/// <summary>Formats distances, times, elevation and dates in the runner's unit: the one place that decides how they look.</summary>
public sealed class UnitText(DistanceUnit unit)
{
    internal const string TwelveHours = "h:mm tt";
    internal const string TwentyFourHours = "HH:mm";

    private static CultureInfo Culture => Language.Culture;

    /// <summary>Whether the runner's dates have their month first.</summary>
    internal static bool IsMonthFirst => Culture is RunnerCulture { IsMonthFirst: true };

    /// <summary>The runner's unit.</summary>
    public DistanceUnit Unit => unit;

    /// <summary>"mi" or "km".</summary>
    public string Short => unit == DistanceUnit.Mile ? "mi" : "km";

    /// <summary>"feet" or "meters".</summary>
    public string LongClimb => unit == DistanceUnit.Mile ? "feet" : "meters";

    /// <summary>"miles" or "kilometers".</summary>
    public string Long => unit == DistanceUnit.Mile ? "miles" : "kilometers";

    /// <summary>"mile" or "kilometer".</summary>
    public string One => unit == DistanceUnit.Mile ? "mile" : "kilometer";

    /// <summary>"ft" or "m".</summary>
    public string ClimbShort => unit == DistanceUnit.Mile ? "ft" : "m";

    /// <summary>The bare number, to a tenth: "17.5", "1,034.5", "17"; quarters as "4.25", and what would be nothing as "0.02".</summary>
    public string Number(Distance distance)
    {
        var amount = distance.In(unit);
        var quarters = Math.Round(amount * 4);
        // A quarter is a step of the runner's own unit: what comes as near as a step of the other unit does, 16 miles to 25.75 km, is none.
        var isOddQuarter = Math.Abs(amount * 4 - quarters) < 0.0005 && quarters % 2 != 0;
        return Math.Round(amount, isOddQuarter || amount is > 0 and < 0.05 ? 2 : 1, MidpointRounding.AwayFromZero).ToString("#,0.##", Culture);
    }

    /// <summary>A limit as it is to be written: cut off to a tenth, as a run of one that was rounded up would break it. Quarters stay.</summary>
    public Distance Most(Distance limit)
    {
        var amount = limit.In(unit);
        return Domain.Units.Distance.From(Math.Abs(amount * 4 - Math.Round(amount * 4)) < 1e-6 ? amount : Math.Floor(amount * 10 + 1e-6) / 10, unit);
    }

    /// <summary>"17.5 mi".</summary>
    public string Distance(Distance distance) => $"{Number(distance)} {Short}";

    /// <summary>"17.5 miles", "1 mile", "0.5 mile".</summary>
    public string InWords(Distance distance)
    {
        var number = Number(distance);
        return $"{number} {(number == "1" || distance.In(unit) is > 0 and < 1 ? One : Long)}";
    }

    /// <summary>"a 17-mile back-to-back", "an 18-mile back-to-back".</summary>
    public string Pair(Distance both)
    {
        var number = Number(both);
        return $"{Article(number)} {number}-{One} back-to-back";
    }

    /// <summary>"3,000 ft", to the nearest ten.</summary>
    public string Climb(Climb climb) => $"{ClimbNumber(climb).ToString("#,0", Culture)} {ClimbShort}";

    /// <summary>A planned elevation gain, rounded to 50 feet or 10 meters.</summary>
    public string RoughClimb(Climb climb)
    {
        var (amount, step) = unit == DistanceUnit.Mile ? (climb.Feet, 50) : (climb.Meters, 10);
        return $"{(Math.Round(amount / step) * step).ToString("#,0", Culture)} {ClimbShort}";
    }

    /// <summary>The climb in feet or meters, to the nearest ten.</summary>
    public double ClimbNumber(Climb climb) => Math.Round((unit == DistanceUnit.Mile ? climb.Feet : climb.Meters) / 10) * 10;

    /// <summary>Meters above the sea in feet or meters.</summary>
    public double HeightNumber(double meters) => unit == DistanceUnit.Mile ? meters / Domain.Units.Climb.MetersPerFoot : meters;

    /// <summary>"12:52 /mi".</summary>
    public string Pace(Pace pace) => PaceOf(pace.SecondsPer(unit));

    /// <summary>"12:52 /mi".</summary>
    /// <param name="seconds">Seconds a mile or a kilometer.</param>
    public string PaceOf(double seconds) => $"{MinutesAndSeconds(seconds)} /{Short}";

    /// <summary>"21 mph", "33 km/h".</summary>
    /// <param name="metersPerSecond">Meters a second.</param>
    public string Speed(double metersPerSecond) => string.Create(
        Culture, $"{metersPerSecond * 3600 / (unit == DistanceUnit.Mile ? Domain.Units.Distance.MetersPerMile : 1000):#,0} {(unit == DistanceUnit.Mile ? "mph" : "km/h")}");

    /// <summary>A name as it stands within a sentence: "peak" for "Peak". Languages that write nouns with a capital leave it.</summary>
    public static string InSentence(string name) => name.ToLower(Culture);

    /// <summary>"an" before eight, eleven, eighteen and eighty-odd, else "a".</summary>
    public static string Article(string number) => number.Split('.')[0] is "8" or "11" or "18" or ['8', _] or ['8', _, _] ? "an" : "a";

    /// <summary>"12:52" for 772 seconds.</summary>
    public static string MinutesAndSeconds(double seconds)
    {
        var whole = (long)Math.Round(seconds);
        return string.Create(Culture, $"{whole / 60}:{whole % 60:00}");
    }

    /// <summary>"3 h 15" or "45 min".</summary>
    public static string Time(Duration duration)
    {
        var minutes = (long)Math.Round(duration.Minutes);
        return minutes < 60
            ? string.Create(Culture, $"{minutes} min")
            : string.Create(Culture, $"{minutes / 60} h {minutes % 60:00}");
    }

    /// <summary>"3 h 15", rounded to five minutes.</summary>
    public static string RoughTime(Duration duration) => Time(Domain.Units.Duration.FromMinutes(Math.Max(5, Math.Round(duration.Minutes / 5) * 5)));

    /// <summary>"3:15:07", as on a watch.</summary>
    public static string Clock(Duration duration) =>
        string.Create(Culture, $"{duration.Seconds / 3600}:{duration.Seconds / 60 % 60:00}:{duration.Seconds % 60:00}");

    /// <summary>"Sat 13 Mar"; "Sat, Mar 13" with the month first.</summary>
    public static string Day(DateOnly date) => InOrder(date, "ddd d MMM", "ddd, MMM d");

    /// <summary>"Saturday 13 March"; "Saturday, March 13" with the month first.</summary>
    public static string LongDay(DateOnly date) => InOrder(date, "dddd d MMMM", "dddd, MMMM d");

    /// <summary>"Sat 13 March 2027"; "Sat, March 13, 2027" with the month first.</summary>
    public static string FullDay(DateOnly date) => InOrder(date, "ddd d MMMM yyyy", "ddd, MMMM d, yyyy");

    /// <summary>"13 Mar 2027"; "Mar 13, 2027" with the month first.</summary>
    public static string DayAndYear(DateOnly date) => InOrder(date, "d MMM yyyy", "MMM d, yyyy");

    /// <summary>" 2027" after days without it; ", 2027" with the month first.</summary>
    public static string OfYear(DateOnly date) => InOrder(date, " yyyy", "', 'yyyy");

    /// <summary>What an empty field for a day asks for: "d/m/yyyy".</summary>
    public static string DayPattern => IsMonthFirst ? "m/d/yyyy" : "d/m/yyyy";

    /// <summary>"13/3/2027"; "3/13/2027" with the month first.</summary>
    public static string TypedDay(DateOnly date) => InOrder(date, "d/M/yyyy", "M/d/yyyy");

    /// <summary>"13 Mar"; "Mar 13" with the month first.</summary>
    public static string ShortDay(DateOnly date) => InOrder(date, "d MMM", "MMM d");

    /// <summary>"13 March"; "March 13" with the month first.</summary>
    public static string DayOfMonth(DateOnly date) => InOrder(date, "d MMMM", "MMMM d");

    /// <summary>"Mar 2027".</summary>
    public static string Month(DateOnly date) => date.ToString("MMM yyyy", Culture);

    /// <summary>"Sat".</summary>
    public static string Weekday(DateOnly date) => date.ToString("ddd", Culture);

    /// <summary>"Saturday".</summary>
    public static string Weekday(DayOfWeek day) => Culture.DateTimeFormat.GetDayName(day);

    /// <summary>"Sat", in a list of weekdays.</summary>
    public static string WeekdayShort(DayOfWeek day) => Culture.DateTimeFormat.GetAbbreviatedDayName(day);

    /// <summary>"S", where seven of them stand in a row.</summary>
    public static string WeekdayInitial(DayOfWeek day) => Weekday(day)[..1];

    /// <summary>"Sa", where there is room for two letters.</summary>
    public static string WeekdayStart(DayOfWeek day) => Weekday(day)[..2];

    /// <summary>"18:04"; "6:04 pm" on a clock of twelve hours.</summary>
    public static string TimeOfDay(DateTime local) => local.ToString("t", Culture);

    /// <summary>The same with its seconds where it has any: "6:04:22 pm".</summary>
    public static string ExactTimeOfDay(DateTime local) =>
        local.Second == 0 ? TimeOfDay(local) : local.ToString(Culture.DateTimeFormat.ShortTimePattern.Replace("mm", "mm:ss", StringComparison.Ordinal), Culture);

    /// <summary>"15–16 May", or "31 May – 1 June" across a month's end; "May 15–16" with the month first.</summary>
    public static string TwoDays(DateOnly first) => Days(first, first.AddDays(1));

    /// <summary>"2–8 Nov", or "30 Nov – 6 Dec" across a month's end; "Nov 2–8" with the month first.</summary>
    public static string Days(DateOnly first, DateOnly last) => (first.Year, first.Month) != (last.Year, last.Month) ? $"{ShortDay(first)} – {ShortDay(last)}"
        : IsMonthFirst ? string.Create(Culture, $"{ShortDay(first)}–{last.Day}")
        : string.Create(Culture, $"{first.Day}–{ShortDay(last)}");

    private static string InOrder(DateOnly date, string dayFirst, string monthFirst) => date.ToString(IsMonthFirst ? monthFirst : dayFirst, Culture);

    /// <summary>"1800".</summary>
    public static string Whole(int number) => number.ToString(Culture);

    /// <summary>"1 run", "1,800 runs".</summary>
    public static string Count(int number, string one, string many) => string.Create(Culture, $"{number:#,0} {(number == 1 ? one : many)}");

    /// <summary>"a, b and c".</summary>
    public static string And(IReadOnlyList<string> words) => Listed(words, "and");

    /// <summary>"a, b or c".</summary>
    public static string Or(IReadOnlyList<string> words) => Listed(words, "or");

    private static string Listed(IReadOnlyList<string> words, string last) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}";

    /// <summary>"65%".</summary>
    public static string Percent(double share) => string.Create(Culture, $"{Math.Round(share * 100)}%");

    /// <summary>The same words with a capital at their start.</summary>
    public static string Capital(string words) => string.IsNullOrEmpty(words) ? "" : Culture.TextInfo.ToUpper(words[0]) + words[1..];

    /// <summary>
    /// Reads a number with a point or a comma; null where it is none. "1,200" is twelve hundred, as <see cref="Climb"/> writes it, "1.200" is one and a fifth, and
    /// "6,2" is six and a fifth.
    /// </summary>
    public static double? ReadNumber(string text) => ReadNumber(text, Culture.NumberFormat);

    /// <summary>The same where only a whole number makes sense: "1.200" is twelve hundred too.</summary>
    public static double? ReadWholeNumber(string text) => ReadNumber(
        Regex.IsMatch(text, @"^[1-9]\d{0,2}(\.\d{3})+$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) ? text.Replace(".", "", StringComparison.Ordinal) : text);

    /// <summary>The same where numbers are grouped otherwise: "3.000" is three thousand in German, "12.5" and "12,5" are twelve and a half everywhere.</summary>
    internal static double? ReadNumber(string text, NumberFormatInfo format)
    {
        var (group, point) = (format.NumberGroupSeparator, format.NumberDecimalSeparator);
        bool isGrouped = Regex.IsMatch(
            text, $@"^[1-9]\d{{0,2}}({Regex.Escape(group)}\d{{3}})+({Regex.Escape(point)}\d*)?$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        var plain = (isGrouped ? text.Replace(group, "", StringComparison.Ordinal) : text).Replace(',', '.');
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
    }

    /// <summary>Reads a time of day on either clock: "18:04", "18.04", "6:04:22 pm", "6 pm"; null where it is none.</summary>
    public static TimeOnly? ReadTimeOfDay(string text)
    {
        var read = Regex.Match(
            text.Trim(), @"^(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        if (!read.Success)
        {
            return null;
        }

        var (hour, minute, second) = (PartOf(read.Groups[1]), PartOf(read.Groups[2]), PartOf(read.Groups[3]));
        var half = read.Groups[4].Value;
        var isOfTwelve = half.Length > 0;
        if (minute > 59 || second > 59 || (isOfTwelve ? hour is < 1 or > 12 : hour > 23))
        {
            return null;
        }

        return new TimeOnly(!isOfTwelve ? hour : (hour % 12) + (half is "p" or "P" ? 12 : 0), minute, second);
    }

    private static int PartOf(Group digits) => digits.Success ? int.Parse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    /// <summary>Reads a time as "3:15:07", "45:10", "3 h 15", "45 min" or bare minutes; null where it is none of them.</summary>
    public static Duration? ReadTime(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var trimmed = text.Trim().ToLowerInvariant();
        var parts = trimmed.Split(':');
        if (parts.Length is 2 or 3)
        {
            return ReadClock(parts);
        }

        var numbers = trimmed.Split(['h', 'm', 'i', 'n', ' '], StringSplitOptions.RemoveEmptyEntries);
        return (trimmed.Contains('h', StringComparison.Ordinal), numbers) switch
        {
            (true, [var hours]) => Minutes(hours, "0"),
            (true, [var hours, var minutes]) => Minutes(hours, minutes),
            (false, [var minutes]) => Minutes("0", minutes),
            _ => null,
        };
    }

    private static Duration? ReadClock(string[] parts)
    {
        var total = 0L;
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, Culture, out var part) || (i > 0 && part > 59) || part > 9999)
            {
                return null;
            }

            total = total * 60 + part;
        }

        return Domain.Units.Duration.FromSeconds(total);
    }

    private static Duration? Minutes(string hours, string minutes) =>
        ReadNumber(hours) is { } h and >= 0 and < 1000 && ReadNumber(minutes) is { } m and >= 0 and < 100_000
            ? Domain.Units.Duration.FromMinutes(h * 60 + m)
            : null;
}
