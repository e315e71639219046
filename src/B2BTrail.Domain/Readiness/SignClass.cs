namespace B2BTrail.Domain.Readiness;

/// <summary>What a sign is a sign of. Fatigue is not injury.</summary>
public enum SignClass
{
    /// <summary>Tired.</summary>
    Fatigue,

    /// <summary>Hurt.</summary>
    Injury,
}
