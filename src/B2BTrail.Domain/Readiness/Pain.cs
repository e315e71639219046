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

/// <summary>What comes with a pain.</summary>
[Flags]
public enum PainSigns
{
    /// <summary>Nothing else.</summary>
    None = 0,

    /// <summary>It changes how the runner walks or runs.</summary>
    ChangesGait = 1,

    /// <summary>It gets worse the longer a run goes on, or on hopping.</summary>
    WorseWhileRunning = 2,

    /// <summary>It is getting worse from day to day.</summary>
    WorseByTheDay = 4,

    /// <summary>It is sharp.</summary>
    Sharp = 8,

    /// <summary>It is there at rest or at night.</summary>
    AtRest = 16,

    /// <summary>It is on one spot of a bone.</summary>
    OnBone = 32,

    /// <summary>A joint no longer moves as far as it did.</summary>
    LessMotion = 64,
}

/// <summary>Places that hurt runners.</summary>
public enum BodySite
{
    /// <summary>Foot or toes.</summary>
    Foot,

    /// <summary>Heel or Achilles tendon.</summary>
    Heel,

    /// <summary>Ankle.</summary>
    Ankle,

    /// <summary>Shin.</summary>
    Shin,

    /// <summary>Calf.</summary>
    Calf,

    /// <summary>Knee.</summary>
    Knee,

    /// <summary>Front of the thigh.</summary>
    Thigh,

    /// <summary>Back of the thigh.</summary>
    Hamstring,

    /// <summary>Hip or buttock.</summary>
    Hip,

    /// <summary>Groin.</summary>
    Groin,

    /// <summary>Back.</summary>
    Back,

    /// <summary>Anywhere else.</summary>
    Elsewhere,
}

/// <summary>Signs that are not about legs, and not to be run with.</summary>
[Flags]
public enum HealthSigns
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Fever.</summary>
    Fever = 1,

    /// <summary>Pain or pressure in the chest.</summary>
    ChestPain = 2,

    /// <summary>Fainting, or nearly so.</summary>
    Fainting = 4,

    /// <summary>Confusion.</summary>
    Confusion = 8,

    /// <summary>Dark urine.</summary>
    DarkUrine = 16,
}
