namespace B2BTrail.Domain.Blocks;

/// <summary>What a runner can still say at an effort.</summary>
public enum TalkTest
{
    /// <summary>Tell a story.</summary>
    Story,
    /// <summary>Speak in sentences.</summary>
    Sentences,
    /// <summary>A few words at a time.</summary>
    FewWords,
}
