namespace B2BTrail.Domain.Readiness;

/// <summary>Signs of a pain besides its strength.</summary>
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
