using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Editing;

/// <summary>Something that a runner does to their plan. A session is named by its date, see <see cref="OneSessionPerDay"/>.</summary>
public abstract record PlanEdit
{
    private PlanEdit()
    {
    }

    /// <summary>Moves a day's run to another day; what was there takes its place.</summary>
    public sealed record Move(DateOnly From, DateOnly To) : PlanEdit;

    /// <summary>Moves a pair, all its days, to start on another day; what was there takes its place.</summary>
    public sealed record MovePair(DateOnly First, DateOnly To) : PlanEdit;

    /// <summary>Sets how far a day's run goes.</summary>
    public sealed record SetDistance(DateOnly Date, Distance Distance) : PlanEdit;

    /// <summary>
    /// Makes a day's run another kind of session over the same distance, in the time that the planner gives such a run: any that may be edited and is no
    /// day of a back-to-back; a hard one with its workout. Days of a back-to-back are not changed one by one.
    /// </summary>
    public sealed record SetKind(DateOnly Date, SessionKind Kind, Workout? Workout) : PlanEdit;

    /// <summary>Several edits as one change: each is made on what the one before left; none is where one cannot be.</summary>
    public sealed record Together(IReadOnlyList<PlanEdit> Edits) : PlanEdit;

    /// <summary>Makes a pair shorter, or longer, as a whole; its split stays.</summary>
    public sealed record SetPair(DateOnly First, Distance Total) : PlanEdit;

    /// <summary>Swaps the two days of a pair.</summary>
    public sealed record SwapPairDays(DateOnly First) : PlanEdit;

    /// <summary>Skips a day's run.</summary>
    public sealed record Skip(DateOnly Date) : PlanEdit;

    /// <summary>Skips a pair, all its days.</summary>
    public sealed record SkipPair(DateOnly First) : PlanEdit;

    /// <summary>Adds an easy run on a day of rest.</summary>
    public sealed record Add(DateOnly Date, Distance Distance) : PlanEdit;

    /// <summary>Marks days on which nothing can be run, both ends included; runs planned on them are left out.</summary>
    public sealed record MarkTimeOff(DateOnly From, DateOnly To) : PlanEdit;

    /// <summary>Frees days that were marked; they stay days of rest until the plan is made anew.</summary>
    public sealed record ClearTimeOff(DateOnly From, DateOnly To) : PlanEdit;

    /// <summary>
    /// Makes a day on which the runner had decided what the first plan has for it, and leaves it to the planner again. Days of a pair on which
    /// they had decided alike go together, and so do the days between which runs were moved. A day that is over, was run or is time off
    /// stays: what the first plan had there is not made up.
    /// </summary>
    public sealed record ResetToPlan(DateOnly Date) : PlanEdit;
}
