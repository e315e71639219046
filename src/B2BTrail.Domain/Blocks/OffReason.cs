namespace B2BTrail.Domain.Blocks;

/// <summary>Why a runner does not run for some days.</summary>
public enum OffReason
{
    /// <summary>There are no such days, or no reason was given.</summary>
    None,
    /// <summary>Holiday, travel or work.</summary>
    Holiday,
    /// <summary>An illness.</summary>
    Illness,
    /// <summary>An injury: the way back is a step slower.</summary>
    Injury,
}
