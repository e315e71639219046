using B2BTrail.Domain.Readiness;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>The days without a run after a red light.</summary>
public static class RestAfterRedLight
{
    /// <summary>Whether a red light leaves a day without a run (<see cref="Rules.RedRest"/>).</summary>
    internal static bool Holds(IReadOnlyList<LightDay> lights, DateOnly date) => EndsOn(lights, date) is not null;

    /// <summary>The first day with a run again, where red lights leave a day without one; else null.</summary>
    public static DateOnly? EndsOn(IReadOnlyList<LightDay> lights, DateOnly date) => lights
        .Where(light => light.Color == LightColor.Red && light.Date <= date)
        .Select(light => (DateOnly?)light.Date.AddDays(Rules.RedRest.Count))
        .Where(again => date < again)
        .Max();
}
