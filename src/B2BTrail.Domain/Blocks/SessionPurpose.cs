namespace B2BTrail.Domain.Blocks;

/// <summary>What a session is for.</summary>
public enum SessionPurpose
{
    /// <summary>No run.</summary>
    Rest,
    /// <summary>Easy running, the base of everything.</summary>
    Easy,
    /// <summary>Short and slow, after a hard or a long day.</summary>
    Recovery,
    /// <summary>A second, smaller long run.</summary>
    MediumLong,
    /// <summary>A run with a hard part.</summary>
    Hard,
    /// <summary>The long run of its week.</summary>
    Long,
    /// <summary>The first day of a back-to-back.</summary>
    PairFirst,
    /// <summary>The second day of a back-to-back.</summary>
    PairSecond,
    /// <summary>The goal.</summary>
    Race,
    /// <summary>A race on the way.</summary>
    TuneUp,
    /// <summary>A short run that asks whether running is free of pain.</summary>
    Test,
}
