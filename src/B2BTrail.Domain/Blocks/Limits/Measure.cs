namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>What a rule's number is.</summary>
public enum Measure
{
    /// <summary>The rule has no number.</summary>
    None,

    /// <summary>A share or a factor, 0.10 for ten per cent.</summary>
    Share,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>The runner's units of distance.</summary>
    Units,
}
