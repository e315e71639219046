namespace B2BTrail.Domain.Readiness;

/// <summary>How ready a runner is, from best to worst. A light may keep what is planned or take from it, never add.</summary>
public enum LightColour
{
    /// <summary>As planned.</summary>
    Green,

    /// <summary>One shorter run in place of a pair, and the next full week repeats this one.</summary>
    Amber,

    /// <summary>No running for three days, and no pair in this week.</summary>
    Red,

    /// <summary>No running, and the plan stands still, until the runner is cleared.</summary>
    Medical,
}
