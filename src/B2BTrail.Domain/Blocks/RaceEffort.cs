namespace B2BTrail.Domain.Blocks;

/// <summary>How a race beside the goal is run.</summary>
public enum RaceEffort
{
    /// <summary>In earnest: easy days before it, recovery after it.</summary>
    Raced,
    /// <summary>As training, easy: in place of the long run.</summary>
    Training,
}
