namespace B2BTrail.Domain.Blocks.Living;

/// <summary>A change of a plan, day by day: what an edit, an accepted proposal and an undo all come down to.</summary>
/// <param name="Days">The days that differ, each once under its id.</param>
public sealed record PlanChange(IReadOnlyList<DayChange> Days)
{
    /// <summary>The change that takes this one back.</summary>
    public PlanChange Undone() => new([.. Days.Select(day => new DayChange(day.After, day.Before))]);
}

/// <summary>One session before and after; both have the same id.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is now.</param>
public sealed record DayChange(PlanDay Before, PlanDay After);

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
}
