namespace B2BTrail.Domain.Blocks;

/// <summary>How a part of a session is run.</summary>
public enum StepManner
{
    /// <summary>Up a hill.</summary>
    Uphill,
    /// <summary>Down a hill, under control.</summary>
    Downhill,
    /// <summary>Jogging back down.</summary>
    JogDown,
    /// <summary>Jogging.</summary>
    Jog,
    /// <summary>Walking.</summary>
    Walk,
    /// <summary>On level ground.</summary>
    Flat,
    /// <summary>On a treadmill.</summary>
    Treadmill,
}
