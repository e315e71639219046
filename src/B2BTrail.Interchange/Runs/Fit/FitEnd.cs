namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>How the messages ended.</summary>
internal enum FitEnd
{
    /// <summary>With the last one complete.</summary>
    Whole,

    /// <summary>In the middle of one.</summary>
    CutOff,

    /// <summary>With one that nothing before it explains.</summary>
    Corrupt,

    /// <summary>With more than what is read from one activity.</summary>
    TooMuch,
}
