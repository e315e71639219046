namespace B2BTrail.Domain.Readiness;

/// <summary>How ready a runner is, from best to worst.</summary>
public enum LightColour
{
    /// <summary>As planned.</summary>
    Green,

    /// <summary>The second day of a pair is left out or walked.</summary>
    AmberSecondDay,

    /// <summary>One shorter run in place of a pair.</summary>
    Amber,

    /// <summary>No running for some days.</summary>
    Red,

    /// <summary>No running until a professional has cleared the runner.</summary>
    Medical,
}
