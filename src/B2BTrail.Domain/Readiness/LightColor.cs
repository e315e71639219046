namespace B2BTrail.Domain.Readiness;

/// <summary>How ready a runner is; a higher number is worse. A light keeps the plan or reduces it and never adds to it.</summary>
public enum LightColor
{
    /// <summary>As planned.</summary>
    Green = 0,

    /// <summary>One shorter run in place of a back-to-back, and the next full week is no bigger than this one.</summary>
    Amber = 1,

    /// <summary>No running for some days, and no back-to-back this week.</summary>
    Red = 2,

    /// <summary>No running, and the plan is paused until the runner is cleared.</summary>
    Medical = 3,
}
