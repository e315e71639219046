namespace B2BTrail.Domain.Readiness;

/// <summary>Whether the runner should see someone; a higher number is more urgent.</summary>
public enum Advice
{
    /// <summary>No need.</summary>
    None = 0,

    /// <summary>A doctor, if tiredness lasts for more than <see cref="ReadinessRules.TiredTooLong"/>.</summary>
    IfItLasts = 1,

    /// <summary>A physio or doctor, if it is still there after <see cref="ReadinessRules.NotBetterFrom"/> to <see cref="ReadinessRules.NotBetterUpTo"/>.</summary>
    IfNotBetter = 2,

    /// <summary>No need, but no running until it has passed.</summary>
    WhenPassed = 3,

    /// <summary>A doctor, whose clearance alone ends it.</summary>
    Clinician = 4,

    /// <summary>Get help now; then as <see cref="Clinician"/>.</summary>
    Emergency = 5,
}
