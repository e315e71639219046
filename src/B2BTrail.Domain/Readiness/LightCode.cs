namespace B2BTrail.Domain.Readiness;

/// <summary>The signs that turn on a light; <see cref="ReadinessRules"/> holds which.</summary>
public enum LightCode
{
    /// <summary>Pain or pressure in the chest.</summary>
    ChestPain,

    /// <summary>Fainting, or nearly so.</summary>
    Fainting,

    /// <summary>Confusion.</summary>
    Confusion,

    /// <summary>Dark urine.</summary>
    DarkUrine,

    /// <summary>Fever.</summary>
    Fever,

    /// <summary>Pain at rest or at night.</summary>
    PainAtRest,

    /// <summary>Pain on one spot of a bone.</summary>
    PainOnBone,

    /// <summary>Pain that gets worse the longer a run goes on.</summary>
    WorseWhileRunning,

    /// <summary>A sign of an earlier day that a doctor has to clear and that no check-in has cleared.</summary>
    NotCleared,

    /// <summary>A fever of an earlier day that no check-in has reported to be over.</summary>
    NotPassed,

    /// <summary>Fever within the last days.</summary>
    AfterFever,

    /// <summary>Strong pain.</summary>
    StrongPain,

    /// <summary>Pain that changes how the runner walks or runs.</summary>
    ChangedGait,

    /// <summary>Sharp pain.</summary>
    SharpPain,

    /// <summary>A joint that no longer moves as far as it did.</summary>
    LessMotion,

    /// <summary>Pain in one place on several days in a row.</summary>
    LastingPain,

    /// <summary>Pain that is getting worse from day to day, or was worse this week than last.</summary>
    RisingPain,

    /// <summary>Middling pain.</summary>
    MiddlingPain,

    /// <summary>Pain of a run that was still there on the next morning.</summary>
    NotGoneByMorning,

    /// <summary>A low score, where the usual is not known yet.</summary>
    LowScore,

    /// <summary>A score far below the runner's usual.</summary>
    BelowUsual,

    /// <summary>Several nights of little sleep.</summary>
    LittleSleep,

    /// <summary>The last runs felt much harder than planned.</summary>
    HardRuns,

    /// <summary>A score a little below the usual: worth watching.</summary>
    Watch,

    /// <summary>Pain too weak to change the plan.</summary>
    MildPain,

    /// <summary>A sign that stopped running and that a check-in of today said to be over.</summary>
    Cleared,

    /// <summary>A sign of today that stopped running and that a later check-in of the day said to be a wrong tap.</summary>
    Corrected,
}
