namespace B2BTrail.Domain.Readiness;

/// <summary>A pain in one place. Strengths run from 0, none, to 10, the worst that can be thought of.</summary>
/// <param name="Site">Where.</param>
/// <param name="Now">How strong at the time of the check-in.</param>
/// <param name="During">How strong at its worst in the last run; null where not said.</param>
/// <param name="NextMorning">How strong on the morning after that run; null where not said.</param>
/// <param name="Signs">What comes with it.</param>
public sealed record Pain(BodySite Site, int Now, int? During, int? NextMorning, PainSigns Signs)
{
    /// <summary>The strongest that was said of it.</summary>
    public int Worst => Math.Max(Now, Math.Max(During ?? 0, NextMorning ?? 0));

    /// <summary>Whether something of it was given.</summary>
    public bool Has(PainSigns sign) => (Signs & sign) != 0;
}
