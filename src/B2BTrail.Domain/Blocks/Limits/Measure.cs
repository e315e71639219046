namespace B2BTrail.Domain.Blocks.Limits;

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
}
