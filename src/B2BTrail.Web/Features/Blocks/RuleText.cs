using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Writes the numbers of <see cref="Rules"/> as sentences and hints need them, so that no sentence repeats a number of the table.</summary>
internal static class RuleText
{
    private const int MinutesInHour = 60;
    private const int DaysInWeek = 7;
    private const int WeeksInYear = 52;

    private static string[] Words => ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"30 days": how far back the longest run is looked for.</summary>
    public static string LongestWindow => $"{Number(Rules.LongestWindow)} days";

    /// <summary>"six weeks": how far back the biggest two days are looked for.</summary>
    public static string TwoDayWindow => Weeks(Rules.TwoDayWindow);

    /// <summary>"four": how many weeks back the biggest week is looked for.</summary>
    public static string WeekWindow => Word(Rules.WeekWindow);

    /// <summary>"four"; digits from thirteen on.</summary>
    public static string Word(int number) => number >= 0 && number < Words.Length ? Words[number] : UnitText.Whole(number);

    /// <summary>The number of a rule that counts, as a word: "four".</summary>
    public static string Word(Rule rule) => Word((int)ValueOf(rule));

    /// <summary>A rule that counts days, in weeks: "six weeks".</summary>
    public static string Weeks(Rule rule) => $"{Word((int)ValueOf(rule) / DaysInWeek)} weeks";

    /// <summary>A factor: "twice", "one and a half times".</summary>
    public static string Times(Rule rule) => ValueOf(rule) switch
    {
        2 => "twice",
        1.5 => "one and a half times",
        var factor => string.Create(Language.Culture, $"{factor:0.##} times"),
    };

    /// <summary>A share: "half", "two thirds", "40%".</summary>
    public static string Part(double? share) => share switch
    {
        0.5 => "half",
        2.0 / 3 => "two thirds",
        0.75 => "three quarters",
        _ => $"{InField(share ?? 0, Measure.Share)}%",
    };

    /// <summary>A rule that counts weeks, in years: "two years".</summary>
    public static string Years(Rule rule) => $"{Word((int)ValueOf(rule) / WeeksInYear)} years";

    /// <summary>The number of a rule as it stands in the table.</summary>
    public static string Number(Rule rule) => Plain(ValueOf(rule));

    /// <summary>A time or a share in the unit of its field: "5" hours, "10" percent.</summary>
    public static string InField(double amount, Measure measure) => Plain(measure == Measure.Minutes ? amount / MinutesInHour : amount * 100);

    /// <summary>A time in words: "5 hours", "2 hours 30", "45 minutes".</summary>
    public static string Time(Duration? time)
    {
        long minutes = (time?.Seconds ?? 0) / MinutesInHour;
        string hours = minutes / MinutesInHour == 1 ? "hour" : "hours";
        return (minutes / MinutesInHour, minutes % MinutesInHour) switch
        {
            (0, var m) => UnitText.Count((int)m, "minute", "minutes"),
            (var h, 0) => string.Create(Language.Culture, $"{h} {hours}"),
            (var h, var m) => string.Create(Language.Culture, $"{h} {hours} {m}"),
        };
    }

    private static double ValueOf(Rule rule) => rule.Value ?? throw new ArgumentException($"{rule.Name} has no number.", nameof(rule));

    private static string Plain(double number) => number.ToString("0.##", Language.Culture);
}
