namespace B2BTrail.Domain.Readiness;

/// <summary>Pain in one place. Strengths go from 0, none, to 10, the worst imaginable.</summary>
/// <param name="Site">Where.</param>
/// <param name="Now">How strong at the time of the check-in.</param>
/// <param name="During">How strong at its worst in the last run; null if not rated.</param>
/// <param name="NextMorning">How strong on the morning after that run; null if not rated.</param>
/// <param name="Signs">Other signs of it.</param>
public sealed record Pain(BodySite Site, int Now, int? During, int? NextMorning, PainSigns Signs)
{
    /// <summary>The strongest of the three.</summary>
    public int Worst => Math.Max(Now, Math.Max(During ?? 0, NextMorning ?? 0));

    /// <summary>Whether it has any of these signs.</summary>
    public bool Has(PainSigns sign) => (Signs & sign) != 0;
}
