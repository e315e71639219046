namespace B2BTrail.Domain.Runners;

/// <summary>How the screens are lit.</summary>
public enum Theme
{
    /// <summary>As the device says.</summary>
    System,

    /// <summary>Light.</summary>
    Light,

    /// <summary>Dark.</summary>
    Dark,
}
