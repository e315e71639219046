namespace B2BTrail.Domain.Blocks;

/// <summary>Effort in a word.</summary>
public enum Intensity
{
    /// <summary>RPE 2–4.</summary>
    Easy,
    /// <summary>RPE 4–5.</summary>
    Moderate,
    /// <summary>RPE 6–8.</summary>
    Hard,
    /// <summary>What the race asks.</summary>
    Race,
}
