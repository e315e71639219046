namespace B2BTrail.Domain.Blocks;

/// <summary>What a part of a session is.</summary>
public enum StepKind
{
    /// <summary>The easy start.</summary>
    WarmUp,
    /// <summary>A hard part.</summary>
    Hard,
    /// <summary>An easy part.</summary>
    Easy,
    /// <summary>Walking.</summary>
    Walk,
    /// <summary>Running in a run that is partly walked.</summary>
    Run,
    /// <summary>Steps that are done several times.</summary>
    Repeat,
    /// <summary>The easy end.</summary>
    CoolDown,
}
