namespace B2BTrail.Domain.Readiness;

/// <summary>Places that hurt runners.</summary>
public enum BodySite
{
    /// <summary>Foot or toes.</summary>
    Foot,

    /// <summary>Heel or Achilles tendon.</summary>
    Heel,

    /// <summary>Ankle.</summary>
    Ankle,

    /// <summary>Shin.</summary>
    Shin,

    /// <summary>Calf.</summary>
    Calf,

    /// <summary>Knee.</summary>
    Knee,

    /// <summary>Front of the thigh.</summary>
    Thigh,

    /// <summary>Back of the thigh.</summary>
    Hamstring,

    /// <summary>Hip or buttock.</summary>
    Hip,

    /// <summary>Groin.</summary>
    Groin,

    /// <summary>Back.</summary>
    Back,

    /// <summary>Anywhere else.</summary>
    Elsewhere,
}
