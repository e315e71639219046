using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>Says what is wrong with a request, without figures in a unit that the runner may not use.</summary>
internal static class RequestProblemText
{
    /// <summary>What to do without a name.</summary>
    public const string NoName = "Enter a name.";

    public const string NameNotPlain = "Use one line of plain text.";

    public const string NoStart = "Enter the earliest start.";

    public const string NoRunDays = "Choose how many days per week you run.";

    public const string NoFirstDay = "Choose the day of the week on which back-to-backs start.";

    public const string NoCadence = "Choose how often you run back-to-backs.";

    public const string NoPace = "Enter your average trail pace.";

    public const string NoCurrent = "Enter your current training.";

    public const string NoTarget = "Enter the back-to-back total you want to reach.";

    public const string NoTargetDate = "Enter day 1 of the back-to-back you want to reach.";

    public const string NoGoal = "Enter a race, or a back-to-back and its date.";

    public const string RaceSetsDate = "The race sets the date. Leave this empty.";

    public const string NoRaceDay = "Enter the race day.";

    public const string NoRaceDistance = "Enter the race distance.";

    public const string NoWeeklyDistance = "Enter the distance of a typical week.";

    public const string IdTaken = "This id cannot be used. Send a new one.";

    public const string NoRaceOnTheWay = "Enter a race, or leave it out.";

    public const string NoSpan = "Enter the days, or leave them out.";

    public const string NoSpanStart = "Enter the first day.";

    public const string NoSpanEnd = "Enter the last day.";

    public const string NoSpanAllows = "Choose what you can run on these days.";

    public static string NoLongestRun => $"Enter your longest run of the last {RuleText.LongestWindow}.";

    public static string TooMuchTimeOff => $"Add at most {BlockInputValidator.MaxBlockedDates} days of time off.";

    public static string TooManySpans => $"Add at most {BlockInputValidator.MaxListed} spans of days.";

    public static string TooManyRaces => $"Add at most {RuleText.Word(Rules.OtherRacesMost)} races.";

    // The runner's unit is not known where a pace is checked. What is told never reaches beyond what is taken.
    public static string PaceOutOfRange =>
        $"Enter a pace from {UnitText.MinutesAndSeconds(Math.Ceiling(PerMile(Pace.Fastest)))} to {UnitText.MinutesAndSeconds(Math.Floor(PerMile(Pace.Slowest)))} per mile ({UnitText.MinutesAndSeconds(Pace.Fastest)} to {UnitText.MinutesAndSeconds(Pace.Slowest)} per kilometer).";

    /// <summary>Each problem under the path of its field.</summary>
    public static FieldErrors All(IEnumerable<RequestProblem> problems) =>
        problems.Aggregate(new FieldErrors(), (errors, problem) => errors.Add(problem.Field, For(problem)));

    public static string For(RequestProblem problem) => problem.Code switch
    {
        RequestProblemCode.NoName => NoName,
        RequestProblemCode.NameTooLong => $"Use at most {BlockRequest.MaxNameLength} characters.",
        RequestProblemCode.UnknownChoice => "Choose one of the options.",
        RequestProblemCode.OutOfRange => Range(problem.Rule!),
        RequestProblemCode.TooFewRunDaysForThirdDay => $"A third day needs at least {RuleText.Word(Rules.RunDaysWithThirdDay)} running days a week, so that one is left for mid-week.",
        RequestProblemCode.NoPace => NoPace,
        RequestProblemCode.MoreThanAnyWeek => "That is more than anyone runs in a week.",
        RequestProblemCode.LongestRunOverWeek => "Your longest run cannot be longer than your week.",
        RequestProblemCode.LongestRunTooShort => $"A block can start from a longest run of {RuleText.Number(Rules.MinimumRun)} miles, or {RuleText.Number(Rules.MinimumRunKilometers)} kilometers.",
        RequestProblemCode.TwoDaysOverWeek => "Two days cannot be more than the week.",
        RequestProblemCode.RaceTooShort => "The race is too short for a block of back-to-backs.",
        RequestProblemCode.RaceTooLong => "The race is too long to plan for.",
        RequestProblemCode.RaceTooSteep => "That is steeper than any race. Is the elevation gain in the right unit?",
        RequestProblemCode.RaceTooSlow => "At this pace the race takes more than a week.",
        RequestProblemCode.NotOnFirstDay => "Choose a date on the weekday of day 1 of the back-to-back.",
        RequestProblemCode.TargetTooShort => "That is too short to work towards.",
        RequestProblemCode.TimeTooShortForAnyRun => "That is too little time for the shortest run at your pace.",
        RequestProblemCode.DateOutOfRange =>
            $"Enter a date from {CommonRules.EarliestPlanDate.Year} to {CommonRules.LatestPlanDate.Year}; days off of at most {RuleText.Years(Rules.BlockWeeks)} at once.",
        RequestProblemCode.EndsBeforeStart => "That is before the block starts.",
        RequestProblemCode.TooFarAway => $"That is more than {RuleText.Years(Rules.BlockWeeks)} away. Start the block closer to it.",
        RequestProblemCode.TooFewWeeks => $"A block needs at least {problem.WeeksNeeded} training weeks, and this leaves {problem.WeeksLeft}.",
        RequestProblemCode.RaceDayBlocked => "Race day is one of the days you blocked.",
        RequestProblemCode.TargetBlocked => "The back-to-back you work towards falls on a day you blocked.",
        RequestProblemCode.NoPairFree => "These days leave no weekend with both days of a back-to-back free.",
        RequestProblemCode.TooLongWithoutRun =>
            $"These days leave {problem.Count} days without a run; at most {RuleText.Number(Rules.BreakEndsBlock)} can be planned. Start a new block {(problem.StartOn is { } start ? $"on {UnitText.DayOfMonth(start)}" : "after them")}.",
        RequestProblemCode.EmptyWeekFromBlockedDays =>
            $"With these blocked days the week of {Week(problem)} would have no running. Unblock some of them, or start the block after them.",
        RequestProblemCode.EmptyWeekFromShortWeek =>
            $"From so short a week, the week of {Week(problem)} would have no running. Run a little more each week before you start.",
        RequestProblemCode.ReasonWithoutDaysOff => "Enter how many days you had off, or leave out the reason.",
        RequestProblemCode.TooLongOffBeforeStart => $"Enter 0 to {problem.Count} days. After a longer time off, start with what you can run now.",
        RequestProblemCode.LongestRunInFuture => "That is after the block starts. Enter the day you ran it.",
        RequestProblemCode.LongestRunTooOld => $"A run more than {RuleText.Number(Rules.LongestIsTooOld)} days old says too little. Enter your longest run since.",
        RequestProblemCode.LastRaceNotRecent => $"Enter a race of the last {RuleText.Number(Rules.LastRaceWindow)} days before the start, or none.",
        RequestProblemCode.TooMuchClimb => "That is steeper than anyone’s week. Is the elevation gain in the right unit?",
        RequestProblemCode.TooFewOpenWeekdays => "You have fewer weekdays than running days. Free a weekday, or choose fewer running days.",
        RequestProblemCode.PairDayClosed => "Both days of the back-to-back must be days you run. Choose another first day, or free them.",
        RequestProblemCode.SpanEndsBeforeStart => "That is before its first day.",
        RequestProblemCode.SpansOverlap => "These days overlap others. Give each day once.",
        RequestProblemCode.TooManyRaces => TooManyRaces,
        RequestProblemCode.RaceOutsideBlock => "Choose a day between the start of the block and its goal.",
        RequestProblemCode.RacesOnOneDay => "There is another race on that day.",
        RequestProblemCode.RaceOnBlockedDay => "That is one of the days you blocked. Free it, or leave out the race.",
        RequestProblemCode.RaceTooNearGoal => problem.Count is { } days
            ? $"A race of this length in the last {days} days costs you the goal. Run it as training, or leave it out."
            : "That is the day before the goal. Leave it out.",
        RequestProblemCode.RaceTooLongToRace => $"That is more than {RuleText.Times(Rules.RaceAgainstLongest)} your longest run. Run it as training, or leave it out.",
        RequestProblemCode.NothingToRun => "This leaves no day to run. Free some days, or start the block later.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Code, "There are no words for this problem."),
    };

    private static double PerMile(double secondsPerKilometer) => new Pace(secondsPerKilometer).SecondsPer(DistanceUnit.Mile);

    private static string Week(RequestProblem problem) => UnitText.DayOfMonth(problem.EmptyWeek!.Value);

    /// <summary>
    /// The numbers that may be chosen for a rule, in words that fit the form, whose fields take percent and hours, and the API, which takes shares and minutes. The time of a weekday
    /// or of a span is in minutes for both.
    /// </summary>
    public static string Range(Rule rule)
    {
        var (low, high) = rule.Range!.Value;
        return rule.Measure switch
        {
            Measure.Share => string.Create(Language.Culture, $"Enter {low * 100:0.#}% to {high * 100:0.#}% (as a share: {low:0.00} to {high:0.00})."),
            Measure.Minutes when rule == Rules.DayTime || rule == Rules.SpanTime => string.Create(Language.Culture, $"Enter {low:#,0} to {high:#,0} minutes."),
            Measure.Minutes => string.Create(Language.Culture, $"Enter {low / 60:0.##} to {high / 60:0.##} hours (in minutes: {low:#,0} to {high:#,0})."),
            _ => string.Create(Language.Culture, $"Choose {low:0} to {high:0} running days per week."),
        };
    }
}
