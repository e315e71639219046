namespace B2BTrail.Domain.Readiness;

/// <summary>What a sign is a sign of: fatigue gets better with rest, an injury gets worse with running.</summary>
public enum SignClass
{
    /// <summary>The runner is tired.</summary>
    Fatigue,

    /// <summary>The runner is injured.</summary>
    Injury,
}
