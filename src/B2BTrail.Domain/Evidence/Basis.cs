namespace B2BTrail.Domain.Evidence;

/// <summary>How far a rule can be trusted.</summary>
public enum Basis
{
    /// <summary>Seen in a cohort study: an association in many runners, not a proof.</summary>
    Observed,

    /// <summary>What coaches and published plans do.</summary>
    CoachRule,

    /// <summary>Our own judgment or rounding.</summary>
    Estimate,

    /// <summary>The runner moved it.</summary>
    YourLimit,
}
