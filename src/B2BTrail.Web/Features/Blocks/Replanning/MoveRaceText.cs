using System.Text.RegularExpressions;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>Says what a race on another day changes, or why it cannot move there.</summary>
internal static partial class MoveRaceText
{
    public const string NoDay = "Enter the new race day.";

    public const string SameDay = "That is the race day already. Enter another day.";

    public const string TimeOff = "That day is time off. Remove the time off first.";

    public const string NoRaceToCome = "This block has no race to come.";

    public const string NotPossible = "The race cannot be on that day. Enter another day.";

    public const string Changed = "Your plan, runs or check-ins changed in the meantime. Nothing was changed. Show the changes again.";

    public const string NotUndone = "Nothing was changed. Undo it from the calendar, or move the race again.";

    /// <summary>What is wrong with the request that the race on the new day makes.</summary>
    public static string For(RequestProblem problem, BlockRequest request) =>
        RaceOnTheWay().Match(problem.Field) is { Success: true } match && request.Races[int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)] is { } race
            ? $"{(string.IsNullOrWhiteSpace(race.Name) ? "Your other race" : race.Name)} on {UnitText.Day(race.Date)} is too close to that day, or after it. Enter a later day."
            : RequestProblemText.For(problem);

    /// <summary>What the race on its new day means, as names and values.</summary>
    public static IEnumerable<(string Name, string Value)> Facts(ChangedBlock moved, UnitText text)
    {
        var (before, after) = (moved.Before, moved.Plan);
        yield return ("Race day", Both(UnitText.Day(before.EndDate), UnitText.Day(after.EndDate)));
        yield return ("Weeks", Both(UnitText.Whole(before.Weeks.Count), UnitText.Whole(after.Weeks.Count)));
        yield return ("Biggest back-to-back", Both(text.Distance(new Distance(moved.LargestPairNow)), text.Distance(new Distance(moved.LargestPairThen))));
        if (after.FirstPlan.Notices.FirstOrDefault(notice => notice.Code == PlanNoticeCode.RaceCountdown)?.From is { } shorter)
        {
            yield return ("Runs get shorter from", UnitText.Day(shorter));
        }

        static string Both(string now, string then) => now == then ? now : $"{now} → {then}";
    }

    /// <summary>A week before and after, in a few words.</summary>
    public static string Week(PlanWeek? before, PlanWeek? after, UnitText text) => (before, after) switch
    {
        (null, { } added) => $"added, {text.Distance(Planned(added))}{Kind(added)}",
        ({ } dropped, null) => $"removed, was {text.Distance(Planned(dropped))}",
        ({ } was, { } now) when Planned(was).IsAsLongAs(Planned(now)) => $"{text.Distance(Planned(now))}{Kind(now)}",
        _ => $"{text.Number(Planned(before!))} → {text.Distance(Planned(after!))}{Kind(after!)}",
    };

    /// <summary>A day before and after as it is read out.</summary>
    public static string Line(StandingSession? before, StandingSession? after, UnitText text) =>
        $"{UnitText.LongDay((before ?? after)!.Date)}: {Day(before, text)} becomes {Day(after, text)}";

    /// <summary>A day in a few words; one that the block does not have has none.</summary>
    public static string Day(StandingSession? session, UnitText text) => session is null ? "not in the block" : PlanChangeText.Day(session, text);

    /// <summary>Which days of the runner's own fall away.</summary>
    public static string Lost(IEnumerable<StandingSession> lost)
    {
        var days = lost.Select(session => session.Date).Order().ToList();
        return days.Count == 1
            ? $"You changed {UnitText.Day(days[0])}. It is removed from the block; undo brings it back."
            : $"You changed {ProposalText.Days(days)}. They are removed from the block; undo brings them back.";
    }

    private static string Kind(PlanWeek week) => SessionText.Week(week.Kind) is { Length: > 0 } kind ? $", {kind}" : "";

    private static Distance Planned(PlanWeek week) => new(week.Sessions.Sum(session => session.Distance.Meters));

    [GeneratedRegex(@"^races\[(\d+)\]")]
    private static partial Regex RaceOnTheWay();
}
