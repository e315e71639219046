using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Writes the ways to a target that is out of reach.</summary>
public static class AlternativeText
{
    /// <summary>A way and what it reaches, in a sentence.</summary>
    public static string Of(Alternative alternative, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(alternative);
        string part = alternative.IsFeasible ? "" : $", {UnitText.Percent(alternative.ReachesShare)} of the target,";
        return $"Reaches {text.InWords(alternative.Reaches)}{part} with {Label(alternative, text)}.";
    }

    /// <summary>A way in a few words, for its button.</summary>
    public static string Label(Alternative alternative, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(alternative);
        return alternative.Change == AlternativeChange.Two
            ? UnitText.And([.. alternative.Parts.Select(part => Part(part, alternative.Request, text))])
            : Part(new AlternativePart(alternative.Change, alternative.Amount) { Weekday = alternative.Weekday }, alternative.Request, text);
    }

    /// <summary>Some changes, as in "30 more minutes on day 1 and 1 more running day".</summary>
    internal static string Parts(IEnumerable<AlternativePart> parts, UnitText text) => UnitText.And([.. parts.Select(part => Part(part, null, text))]);

    /// <summary>That the runner lowered the target, and what the race asks for; null where they did not.</summary>
    internal static string? Lowered(BlockRequest request, UnitText text) => request is { LoweredFrom: { } asked, Goal: Goal.Race race }
        ? $"You lowered the target: a {RaceDistanceText.Of(race.Distance, text)} asks for a back-to-back of about {text.InWords(asked)}."
        : null;

    private static string Asks(BlockRequest? changed, UnitText text) => changed is { LoweredFrom: { } asked, Goal: Goal.Race race }
        ? $" (a {RaceDistanceText.Of(race.Distance, text)} asks for about {text.Number(asked)})"
        : "";

    private static string Part(AlternativePart part, BlockRequest? changed, UnitText text) => part.Change switch
    {
        AlternativeChange.MoreWeeks => part.Amount == 1 ? "1 more week" : $"{part.Amount:0} more weeks",
        AlternativeChange.MoreRunDays => part.Amount == 1 ? "1 more running day" : $"{part.Amount:0} more running days",
        AlternativeChange.FewerRunDays => "1 fewer running day",
        AlternativeChange.WeekdayOff when part.Weekday is { } day => $"no runs on {UnitText.Weekday(day)}s",
        AlternativeChange.MoreFirstDayTime => $"{part.Amount:0} more minutes on the longer day",
        AlternativeChange.MoreSecondDayTime => $"{part.Amount:0} more minutes on the shorter day",
        AlternativeChange.MoreWeekTime => $"{part.Amount:0} more minutes per week",
        AlternativeChange.MoreWeekdayTime when part.Weekday is { } day => $"{part.Amount:0} more minutes on {UnitText.Weekday(day)}s",
        AlternativeChange.LongerSecond => "the longer day second",
        AlternativeChange.OtherCadence => changed?.Cadence switch
        {
            Cadence.EverySecondWeek => "a back-to-back every 2 weeks",
            Cadence.EveryThirdWeek => "a back-to-back every 3 weeks",
            Cadence.TwoInFour => "back-to-backs 2 weeks in 4",
            _ => "back-to-backs at other times",
        },
        AlternativeChange.MoreWeekShare when changed is { Limits.WeekShare: null } => $"the usual {UnitText.Percent(part.Amount)} of the week in the back-to-back",
        AlternativeChange.MoreWeekShare => $"{UnitText.Percent(part.Amount)} of the week in the back-to-back",
        AlternativeChange.OtherRace => $"a {RaceDistanceText.Of(new Distance(part.Amount), text)} instead",
        AlternativeChange.SmallerTarget => $"a lower target of {text.InWords(new Distance(part.Amount))}{Asks(changed, text)}",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.Change, "The change has no words."),
    };
}
