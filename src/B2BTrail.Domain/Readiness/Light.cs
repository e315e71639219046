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
