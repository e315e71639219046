using System.Globalization;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Evidence;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>Says what is wrong with a request, without figures in a unit that the runner may not use.</summary>
internal static class RequestProblemText
{
    /// <summary>What to do without a name.</summary>
    public const string NoName = "Enter a name.";

    public static string For(RequestProblem problem) => problem.Code switch
    {
        RequestProblemCode.NoName => NoName,
        RequestProblemCode.NameTooLong => $"Use at most {BlockRequest.MaxNameLength} characters.",
        RequestProblemCode.UnknownChoice => "Choose one of the options.",
        RequestProblemCode.OutOfRange => Range(problem.Rule!),
        RequestProblemCode.TooFewRunDaysForThirdDay => "A third day needs at least four running days a week, so that one is left for mid-week.",
        RequestProblemCode.NoPace => "Enter your average trail pace.",
        RequestProblemCode.MoreThanAnyWeek => "That is more than anyone runs in a week.",
        RequestProblemCode.LongestRunOverWeek => "Your longest run cannot be longer than your week.",
        RequestProblemCode.LongestRunTooShort => "A block can start from a longest run of 2 miles, or 3 kilometers.",
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
        RequestProblemCode.TooFarAway => "That is more than two years away. Start the block closer to it.",
        RequestProblemCode.TooFewWeeks => $"A block needs at least {problem.WeeksNeeded} training weeks, and this leaves {problem.WeeksLeft}.",
        RequestProblemCode.RaceDayBlocked => "Race day is one of the days you blocked.",
        RequestProblemCode.TargetBlocked => "The back-to-back you work towards falls on a day you blocked.",
        RequestProblemCode.NoPairFree => "These days leave no weekend with both days of a back-to-back free.",
        RequestProblemCode.TooLongWithoutRun => "These days leave more than four weeks without a run. Start a new block after them.",
        RequestProblemCode.EmptyWeekFromBlockedDays =>
            $"With these blocked days the week of {Week(problem)} would have no running. Unblock some of them, or start the block after them.",
        RequestProblemCode.EmptyWeekFromShortWeek =>
            $"From so short a week, the week of {Week(problem)} would have no running. Run a little more each week before you start.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Code, "There are no words for this problem."),
    };

    private static string Week(RequestProblem problem) => problem.EmptyWeek!.Value.ToString("d MMMM", CultureInfo.InvariantCulture);

    /// <summary>The numbers that may be chosen for a rule.</summary>
    public static string Range(Rule rule)
    {
        var (low, high) = rule.Range!.Value;
        return rule.Measure switch
        {
            Measure.Share => string.Create(CultureInfo.InvariantCulture, $"Enter {low:0.00} to {high:0.00}."),
            Measure.Minutes => string.Create(CultureInfo.InvariantCulture, $"Enter {low:0} to {high:0} minutes."),
            _ => string.Create(CultureInfo.InvariantCulture, $"Choose {low:0} to {high:0} running days per week."),
        };
    }
}
