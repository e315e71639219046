using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Readiness;

/// <summary>The light that a day had.</summary>
/// <param name="Date">The runner's local day.</param>
/// <param name="Colour">The worst light of the day.</param>
public sealed record LightDay(DateOnly Date, LightColour Colour)
{
    /// <summary>Whether a red light leaves a day without a run.</summary>
    internal static bool ForbidsRun(IReadOnlyList<LightDay> lights, DateOnly date) => RunsAgain(lights, date) is not null;

    /// <summary>The first day with a run again after the red lights that leave a day without one; null where none does.</summary>
    internal static DateOnly? RunsAgain(IReadOnlyList<LightDay> lights, DateOnly date) => lights
        .Where(l => l.Colour == LightColour.Red && l.Date <= date)
        .Select(l => (DateOnly?)l.Date.AddDays((int)RuleBook.Number(RuleCode.RedRest)))
        .Where(again => date < again)
        .Max();
}
