namespace B2BTrail.Domain.Blocks;

/// <summary>A change of a plan, day by day: what an edit, an accepted proposal and an undo all come down to.</summary>
/// <param name="Days">The days that differ, each once under its id.</param>
public sealed record PlanChange(IReadOnlyList<DayChange> Days)
{
    /// <summary>The change that takes this one back.</summary>
    public PlanChange Undone() => new([.. Days.Select(day => new DayChange(day.After, day.Before))]);
}
