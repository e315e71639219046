namespace B2BTrail.Domain.Readiness;

/// <summary>Signs that tell tiredness from injury, one for each of the article that this app grew from.</summary>
public enum Sign
{
    /// <summary>Muscles sore for a while, on both sides.</summary>
    SoreMuscles,

    /// <summary>Tired all over, better with rest.</summary>
    GeneralFatigue,

    /// <summary>Less energy on the run.</summary>
    LessEnergy,

    /// <summary>Pain that stays, or is sharp.</summary>
    LastingOrSharpPain,

    /// <summary>Pain in one place that gets worse or does not get better.</summary>
    PainNotBetter,

    /// <summary>Moving less far, or with difficulty.</summary>
    LessMotion,
}
