namespace B2BTrail.Domain.Readiness;

/// <summary>Whether someone should look at it.</summary>
public enum Advice
{
    /// <summary>No need.</summary>
    None,

    /// <summary>If it has lasted for more than two weeks.</summary>
    IfItLasts,

    /// <summary>If it is still there after seven to ten days.</summary>
    IfNotBetter,

    /// <summary>See a clinician before running again.</summary>
    Clinician,

    /// <summary>Get help now.</summary>
    Emergency,
}
