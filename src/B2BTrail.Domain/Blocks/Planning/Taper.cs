using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>How much of the largest week each of the last weeks is, by the race and the days left to it.</summary>
internal sealed record Taper(TaperRow Row, int Peak)
{
    /// <summary>The taper of a request after its largest week, in steps.</summary>
    internal static Taper Of(RequestInSteps inSteps, int peak)
    {
        double race = inSteps.Request.Goal is Goal.Race { Distance.Meters: var meters } ? meters : 0;
        bool isSmall = inSteps.Weekly < inSteps.RampFloor;
        return new(isSmall ? Rules.Tapers[0] : Rules.Tapers.First(row => race <= row.Meters), peak);
    }

    /// <summary>The rule of so many days before the race, and the share of the largest week that is meant.</summary>
    internal (RuleCode Rule, double Share) At(int daysToRace) =>
        daysToRace >= Rules.BeforeTaperFrom.Count ? (RuleCode.ShortPlan, Rules.ShortPlan.Number)
        : daysToRace >= Rules.TaperFarFrom.Count ? (RuleCode.TaperFar, Row.Far)
        : daysToRace >= Rules.TaperNearFrom.Count ? (RuleCode.TaperNear, Row.Near)
        : (RuleCode.TaperLast, Row.Last);
}
