using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>A run that the runner rated, beside what was planned for it.</summary>
/// <param name="Date">The runner's local day.</param>
/// <param name="Rpe">How hard it felt.</param>
/// <param name="Planned">How hard it was meant to be.</param>
public sealed record RatedRun(DateOnly Date, Rpe Rpe, RpeRange Planned)
{
    /// <summary>By how many points it was harder than the upper end of the plan, 0 to 9; 0 if it was not harder.</summary>
    public int Above => Math.Max(0, Rpe.Value - Planned.To.Value);
}
