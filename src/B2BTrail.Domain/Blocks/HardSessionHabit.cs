namespace B2BTrail.Domain.Blocks;

/// <summary>How often a runner wants a hard session.</summary>
public enum HardSessionHabit
{
    /// <summary>In every full week that has room for one.</summary>
    Weekly,
    /// <summary>In every second of them.</summary>
    Seldom,
    /// <summary>Never: strides at most.</summary>
    None,
}
