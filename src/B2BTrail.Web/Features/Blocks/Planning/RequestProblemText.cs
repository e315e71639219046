using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;
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

    public static string NoLongestRun { get; } = $"Enter your longest run of the last {RuleText.LongestWindow}.";

    public static string TooMuchTimeOff { get; } = $"Add at most {BlockInputValidator.MaxBlockedDates} days of time off.";

    public static string PaceOutOfRange { get; } = string.Create(Language.Culture, $"Enter a pace between {Pace.Fastest / 60:0.#} and {Pace.Slowest / 60:0.#} minutes per kilometer.");

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
        RequestProblemCode.DateOutOfRange => "That date is too far away to plan for.",
        RequestProblemCode.EndsBeforeStart => "That is before the block starts.",
        RequestProblemCode.TooFarAway => $"That is more than {RuleText.Years(Rules.BlockWeeks)} away. Start the block closer to it.",
        RequestProblemCode.TooFewWeeks => $"A block needs at least {problem.WeeksNeeded} training weeks, and this leaves {problem.WeeksLeft}.",
        RequestProblemCode.RaceDayBlocked => "Race day is one of the days you blocked.",
        RequestProblemCode.TargetBlocked => "The back-to-back you work towards falls on a day you blocked.",
        RequestProblemCode.NoPairFree => "These days leave no weekend with both days of a back-to-back free.",
        RequestProblemCode.TooLongWithoutRun => $"These days leave more than {RuleText.Weeks(Rules.DaysWithoutRun)} without a run. Start a new block after them.",
        RequestProblemCode.EmptyWeekFromBlockedDays =>
            $"With these blocked days the week of {Week(problem)} would have no running. Unblock some of them, or start the block after them.",
        RequestProblemCode.EmptyWeekFromShortWeek =>
            $"From so short a week, the week of {Week(problem)} would have no running. Run a little more each week before you start.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Code, "There are no words for this problem."),
    };

    private static string Week(RequestProblem problem) => UnitText.DayOfMonth(problem.EmptyWeek!.Value);

    /// <summary>The numbers that may be chosen for a rule.</summary>
    public static string Range(Rule rule)
    {
        var (low, high) = rule.Range!.Value;
        return rule.Measure switch
        {
            Measure.Share => string.Create(Language.Culture, $"Enter {low:0.00} to {high:0.00}."),
            Measure.Minutes => string.Create(Language.Culture, $"Enter {low:0} to {high:0} minutes."),
            _ => string.Create(Language.Culture, $"Choose {low:0} to {high:0} running days per week."),
        };
    }
}
