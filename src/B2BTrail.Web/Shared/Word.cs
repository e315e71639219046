namespace B2BTrail.Web.Shared;

/// <summary>Words that not every runner knows, explained where they stand.</summary>
public enum Word
{
    BackToBack,

    DayTwo,

    RecoveryWeek,

    Taper,

    Rpe,

    Light,

    Gain,
}
