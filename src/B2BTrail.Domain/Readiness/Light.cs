using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>How ready a runner is on a day, and why.</summary>
/// <param name="Colour">The worst that any sign asks for.</param>
/// <param name="Reasons">What asks for it; on a green light what is worth watching, if anything.</param>
/// <param name="IsFromCheckIn">Whether the runner checked in on that day; otherwise only what was told and run before speaks.</param>
public sealed record Light(LightColour Colour, IReadOnlyList<LightReason> Reasons, bool IsFromCheckIn)
{
    /// <summary>Whether someone should look at it, and how soon.</summary>
    public Advice Advice => Reasons.Select(r => LightRules.Of(r.Code).Advice).DefaultIfEmpty().Max();

    /// <summary>
    /// The light of a day: the first of medical, red and amber that any sign asks for, else green. Coaches' rules and our own judgement; no
    /// sign of it was tried in a study of back-to-back runs.
    /// </summary>
    /// <param name="today">The runner's day.</param>
    /// <param name="checkIns">The check-in that stands for each day, in order.</param>
    /// <param name="runs">Runs with a rating and a planned one, in order of days.</param>
    public static Light Of(DateOnly today, IReadOnlyList<DayCheckIn> checkIns, IReadOnlyList<RunFelt> runs)
    {
        ArgumentNullException.ThrowIfNull(checkIns);
        ArgumentNullException.ThrowIfNull(runs);
        var reasons = LightRules.Reasons(today, checkIns, runs);
        var colour = reasons.Select(r => LightRules.Of(r.Code).Colour).DefaultIfEmpty().Max();
        return new Light(
            colour, [.. reasons.Where(r => LightRules.Of(r.Code).Colour == colour)], checkIns.Any(c => c.Date == today));
    }
}

/// <summary>One sign that asked for a light.</summary>
/// <param name="Code">Which sign.</param>
/// <param name="Date">The day of it.</param>
/// <param name="Value">Its figure: a strength, a score, deviations, ratings; null where it has none.</param>
public sealed record LightReason(LightCode Code, DateOnly Date, double? Value = null);

/// <summary>How hard a run felt against how hard it was meant to be.</summary>
/// <param name="Date">The local day.</param>
/// <param name="Said">The rating.</param>
/// <param name="Planned">The span that was planned.</param>
public sealed record RunFelt(DateOnly Date, Rpe Said, RpeRange Planned)
{
    /// <summary>By how much it was harder than planned; 0 where it was not.</summary>
    public int Above => Math.Max(0, Said.Value - Planned.To.Value);
}

/// <summary>Whether someone should look at it.</summary>
public enum Advice
{
    /// <summary>No need.</summary>
    None,

    /// <summary>If it has lasted for more than two weeks.</summary>
    IfItLasts,

    /// <summary>If it is still there after seven to ten days.</summary>
    IfNotBetter,

    /// <summary>See a clinician before running again.</summary>
    Clinician,

    /// <summary>Get help now.</summary>
    Emergency,
}

/// <summary>A sign that asks for a light, as the rule that is shown and the rule that runs.</summary>
/// <param name="Code">Which sign.</param>
/// <param name="Colour">The light that it asks for.</param>
/// <param name="Limit">The figure from which on it does; null where it has none.</param>
/// <param name="Advice">Whether someone should look at it.</param>
/// <param name="Basis">How far the rule can be trusted.</param>
/// <param name="Source">Where it comes from, in a sentence.</param>
public sealed record LightRule(LightCode Code, LightColour Colour, double? Limit, Advice Advice, Basis Basis, string Source);
