using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>How hard a run felt against how hard it was meant to be.</summary>
/// <param name="Date">The local day.</param>
/// <param name="Said">The rating.</param>
/// <param name="Planned">The span that was planned.</param>
public sealed record RunFelt(DateOnly Date, Rpe Said, RpeRange Planned)
{
    /// <summary>By how much it was harder than planned; 0 where it was not.</summary>
    public int Above => Math.Max(0, Said.Value - Planned.To.Value);
}
