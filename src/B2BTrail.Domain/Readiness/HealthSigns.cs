namespace B2BTrail.Domain.Readiness;

/// <summary>Signs of illness, and warning signs; with any of them the runner must not run.</summary>
[Flags]
public enum HealthSigns
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Fever.</summary>
    Fever = 1,

    /// <summary>Pain or pressure in the chest.</summary>
    ChestPain = 2,

    /// <summary>Fainting, or nearly so.</summary>
    Fainting = 4,

    /// <summary>Confusion.</summary>
    Confusion = 8,

    /// <summary>Dark urine.</summary>
    DarkUrine = 16,
}
