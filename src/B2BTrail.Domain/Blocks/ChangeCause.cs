namespace B2BTrail.Domain.Blocks;

/// <summary>What brought a change about.</summary>
public enum ChangeCause
{
    /// <summary>The runner edited the plan.</summary>
    Edited,
    /// <summary>The runner took the answer of the second morning.</summary>
    SecondMorning,
    /// <summary>The runner accepted a proposal.</summary>
    Replanned,
    /// <summary>The runner took a change back.</summary>
    Undone,
    /// <summary>The runner made a change again that they had taken back.</summary>
    Redone,
    /// <summary>The runner went back to an earlier version.</summary>
    Restored,
    /// <summary>The runner moved the race.</summary>
    RaceMoved,
    /// <summary>The runner asked for other days, limits or races.</summary>
    RequestChanged,
    /// <summary>The runner saved a block that is followed from a day on, and ended this one the day before.</summary>
    Ended,
}
