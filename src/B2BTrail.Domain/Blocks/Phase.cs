namespace B2BTrail.Domain.Blocks;

/// <summary>Where in the block a week lies.</summary>
public enum Phase
{
    /// <summary>Until the first pair.</summary>
    Base,
    /// <summary>From the first pair on.</summary>
    Build,
    /// <summary>From the last pair but two on.</summary>
    Peak,
    /// <summary>Between the last pair and the week of the race.</summary>
    Taper,
    /// <summary>The week of the race.</summary>
    Race,
}
