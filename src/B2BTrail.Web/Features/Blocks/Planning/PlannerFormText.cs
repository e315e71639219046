using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>What the parts of the planner's form are called, and what is filled in, each in a line.</summary>
internal static class PlannerFormText
{
    private const string AnyTime = "any time";

    private const string Limited = "limited";

    private const string Never = "never";

    public const string Change = "Change";

    public const string PaceAssumed = "Assumed. Enter your own for better times.";

    /// <summary>What a weekday offers when it becomes limited.</summary>
    private const double FirstMinutes = 60;

    public static SegmentOption<OffReason>[] Reasons =>
    [
        new(OffReason.None, "none", "No reason given"),
        new(OffReason.Holiday, "away", "Holiday, travel or work"),
        new(OffReason.Illness, "ill", "Illness"),
        new(OffReason.Injury, "injured", "Injury: the way back is slower"),
    ];

    public static SegmentOption<SpanAllows>[] Allows =>
    [
        new(SpanAllows.Nothing, "nothing", "No running"),
        new(SpanAllows.EasyOnly, "easy runs", "Short easy runs only"),
        new(SpanAllows.NoLong, "no long run", "Everything but long runs and back-to-backs"),
    ];

    public static SegmentOption<RaceEffort>[] Efforts =>
        [new(RaceEffort.Raced, "all out", "As a race"), new(RaceEffort.Training, "as training", "Easy, in place of the long run")];

    public static SegmentOption<RaceEffort>[] PastEfforts =>
        [new(RaceEffort.Raced, "all out", "As a race"), new(RaceEffort.Training, "as training", "Easy, as training")];

    public static SegmentOption<HardSessionHabit>[] HardSessions =>
    [
        new(HardSessionHabit.Weekly, "weekly", "In every full week with room for one"),
        new(HardSessionHabit.Seldom, "less often", "In every second of these weeks"),
        new(HardSessionHabit.None, "none", "No workouts"),
    ];

    public static SegmentOption<WeekdayTime>[] WeekdayTimes =>
        [new(WeekdayTime.Any, AnyTime, "No limit"), new(WeekdayTime.Limited, Limited, "Some minutes"), new(WeekdayTime.Never, Never, "No running")];

    /// <summary>What a weekday allows.</summary>
    public static WeekdayTime TimeOf(double? minutes) => minutes switch { null => WeekdayTime.Any, 0 => WeekdayTime.Never, _ => WeekdayTime.Limited };

    /// <summary>The minutes that a choice starts with.</summary>
    public static double? MinutesOf(WeekdayTime time) => time switch { WeekdayTime.Any => null, WeekdayTime.Never => 0, _ => FirstMinutes };

    /// <summary>What stands under a weekday in its chip.</summary>
    public static string Chip(double? minutes) => minutes switch { null => "free", 0 => Never, { } m when double.IsNaN(m) => "?", { } m => Whole(m) };

    /// <summary>The class of a weekday's chip.</summary>
    public static string ChipCss(double? minutes) => minutes == 0 ? "day-chip-never" : "";

    /// <summary>What a weekday allows, in words.</summary>
    public static string Minutes(double? minutes) => minutes switch { null => AnyTime, 0 => Never, { } m when double.IsNaN(m) => Limited, { } m => $"{Whole(m)} min" };

    /// <summary>Today's training in a line: "From your runs, 26 Nov: 40 mi a week, longest 15 on 14 Nov, two days 22, 1,150 ft of gain."</summary>
    public static string Fitness(PlannerForm form, UnitText text)
    {
        if (form.Weekly is null || form.Longest is null)
        {
            return "Weekly distance and longest run are needed.";
        }

        string?[] parts =
        [
            $"{Amount(form.Weekly)} {text.Short} a week",
            $"longest {Amount(form.Longest)}{(form.LongestDate is { } day ? $" on {UnitText.ShortDay(day)}" : "")}{Logged(form, text)}",
            form.TwoDay is { } two ? $"two days {Amount(two)}" : null,
            form.WeeklyAscent is { } climb ? $"{climb.ToString("#,0", Language.Culture)} {text.ClimbShort} of gain" : null,
            form.DaysOff is > 0 ? $"{Amount(form.DaysOff)} {(form.DaysOff == 1 ? "day" : "days")} off since" : null,
            form.LastRaceDate is { } raced ? $"a race on {UnitText.ShortDay(raced)}" : null,
        ];
        string from = form is { IsFromLog: true, ReadOn: { } read } ? $"From your runs, {UnitText.ShortDay(read)}: " : "";
        return $"{from}{string.Join(", ", parts.Where(part => part is not null))}.";
    }

    /// <summary>How the start follows from the recovery from the last race, or that it is in the past; null for any other.</summary>
    public static string? Start(PlannerForm form, Viewer viewer) => AfterRace(form, viewer)
        ?? (form.StartDate is { } start && start > DateOnly.MinValue && start < viewer.Today ? $"Starts {UnitText.Day(start)}, before today. To start later, change “Earliest start” under Limits." : null);

    private static string? AfterRace(PlannerForm form, Viewer viewer)
    {
        if (form is not { StartDate: { } start, Recovery: { } recovery, LastRaceDistance: { } distance } || recovery.NextBlock(viewer.Preferences.WeekStart) is var recovered && start > recovered)
        {
            return null;
        }

        var race = $"your {RaceDistanceText.Of(new Distance(distance * form.Unit.Meters()), viewer.Text)} on {UnitText.ShortDay(recovery.Race)}";
        return start == recovered
            ? $"Starts {UnitText.Day(start)}, the first day after recovery from {race}. To start earlier, change “Earliest start” under Limits."
            : $"Starts during recovery from {race}: smaller weeks until {UnitText.Day(recovered)}, and no back-to-back before {UnitText.Day(recovery.FirstPair)}.";
    }

    /// <summary>The weekdays in a line.</summary>
    public static string Weekdays(PlannerForm form)
    {
        var days = Enumerable.Range(1, 7).Select(n => (DayOfWeek)(n % 7)).ToList();
        var never = days.Where(day => form.DayMinutes[(int)day] == 0).Select(UnitText.WeekdayShort).ToList();
        var limited = days.Where(day => form.DayMinutes[(int)day] is not null and not 0).Select(day => $"{UnitText.WeekdayShort(day)} {Minutes(form.DayMinutes[(int)day])}").ToList();
        string?[] parts = [never.Count > 0 ? $"never {string.Join(", ", never)}" : null, limited.Count > 0 ? string.Join(", ", limited) : null];
        return never.Count + limited.Count == 0 ? "Any day." : $"{UnitText.Capital(string.Join("; ", parts.Where(part => part is not null)))}.";
    }

    /// <summary>The time off in a line.</summary>
    public static string TimeOff(PlannerForm form) => form.TimeOff.Count == 0 ? "None planned." : $"{string.Join("; ", form.TimeOff.Select(Span))}.";

    /// <summary>One span of time off.</summary>
    public static string Span(TimeOffForm span)
    {
        string allows = span.Allows switch { SpanAllows.EasyOnly => ", easy runs", SpanAllows.NoLong => ", no long run", _ => "" };
        return (span.From, span.To) switch
        {
            ({ } from, { } to) when from != to => $"{UnitText.ShortDay(from)} – {UnitText.ShortDay(to)}{allows}",
            ({ } from, _) => $"{UnitText.ShortDay(from)}{allows}",
            _ => "New time off",
        };
    }

    /// <summary>The races on the way in a line.</summary>
    public static string Races(PlannerForm form, UnitText text) =>
        form.Races.Count == 0 ? "None." : $"{string.Join("; ", form.Races.Select(race => Race(race, text)))}.";

    /// <summary>One race on the way.</summary>
    public static string Race(OtherRaceForm race, UnitText text)
    {
        string?[] parts =
        [
            string.IsNullOrWhiteSpace(race.Name) ? null : race.Name.Trim(),
            race.Distance is > 0 ? $"{Amount(race.Distance)} {text.Short}" : null,
            race.Date is { } day ? UnitText.ShortDay(day) : null,
        ];
        var told = parts.Where(part => part is not null).ToList();
        return told.Count == 0 ? "New race" : string.Join(", ", told);
    }

    /// <summary>What changes before a first ultra.</summary>
    public static string FirstUltra => $"Workouts have at most {UnitText.Percent(Rules.HardFirstUltra.Value ?? 0)} of the usual hard minutes.";

    /// <summary>The workouts in a line.</summary>
    public static string Habits(PlannerForm form)
    {
        string often = form.HardSessions switch { HardSessionHabit.Weekly => "Weekly where there is room", HardSessionHabit.Seldom => "Less often", _ => "None" };
        return $"{often}{(form.IsFirstUltra ? "; first ultra, so shorter hard parts" : "")}.";
    }

    /// <summary>Where the pace comes from.</summary>
    public static string PaceFrom(PlannerForm form) => form switch
    {
        { LoggedPace: { } logged } => $"From your last {logged.Runs} long runs, adjusted to the race’s elevation gain",
        { IsPaceAssumed: true, IsFromLog: true } =>
            $"Assumed: your log has fewer than {RuleText.Word(Rules.PaceRunsLeast)} long runs with their own time and elevation gain in the last {RuleText.Weeks(Rules.PaceWindow)}. Enter your own for better times.",
        { IsPaceAssumed: true } => PaceAssumed,
        _ => "With climbs, walking and stops",
    };

    /// <summary>Asks about an unusual figure.</summary>
    public static string Question(RequestQuestionCode code) => code switch
    {
        RequestQuestionCode.LongestSmallForWeek => "That is short for so large a week. Is it right?",
        RequestQuestionCode.LongestLargeForWeek => "That is nearly your whole week. Is it right?",
        RequestQuestionCode.TwoDaysBelowLongest => "That is less than your longest run alone. Is it right?",
        RequestQuestionCode.LargeWeek => "Few people run that much in a week. Is it right?",
        RequestQuestionCode.GoalFarAway => "That is more than a year away. Is it right?",
        RequestQuestionCode.SlowPace => "That is slower than walking. Is it right?",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "The question has no words."),
    };

    // What the log has, where another figure is typed; in another unit it has more digits.
    private static string Logged(PlannerForm form, UnitText text) =>
        form is { Longest: { } typed, LoggedLongest: { } logged, LoggedLongestDate: { } day } && Math.Abs(typed - logged) >= 0.05
            ? $" (your log has {Amount(logged)} {text.Short} on {UnitText.ShortDay(day)})"
            : "";

    private static string Amount(double? amount) => amount is { } number && double.IsFinite(number) ? number.ToString("0.##", Language.Culture) : "?";

    private static string Whole(double number) => number.ToString("0", Language.Culture);
}
