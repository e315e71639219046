namespace B2BTrail.Domain.Evidence;

/// <summary>What a rule's number is.</summary>
public enum Measure
{
    /// <summary>The rule has no number.</summary>
    None,
    /// <summary>A share, 0.10 for ten per cent.</summary>
    Share,
    /// <summary>How many times.</summary>
    Factor,
    /// <summary>Days.</summary>
    Days,
    /// <summary>Minutes.</summary>
    Minutes,
    /// <summary>Weeks.</summary>
    Weeks,
    /// <summary>The runner's units of distance.</summary>
    Units,
    /// <summary>How many.</summary>
    Count,
    /// <summary>Meters.</summary>
    Meters,
    /// <summary>Points of a scale: an answer of 1 to 5, a score of 5 to 25, a pain of 0 to 10, an RPE of 1 to 10.</summary>
    Points,
    /// <summary>Standard deviations of the runner's own score; below zero is worse than usual.</summary>
    Deviations,
    /// <summary>Check-ins.</summary>
    CheckIns,
    /// <summary>Runs.</summary>
    Runs,
}
