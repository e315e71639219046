using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Living;

/// <summary>Something that a runner does to their plan.</summary>
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

    /// <summary>Makes a pair shorter, or longer, as a whole; its split stays.</summary>
    public sealed record SetPair(DateOnly First, Distance Total) : PlanEdit;

    /// <summary>Swaps the two days of a pair.</summary>
    public sealed record TurnPair(DateOnly First) : PlanEdit;

    /// <summary>Skips a day's run.</summary>
    public sealed record Skip(DateOnly Date) : PlanEdit;

    /// <summary>Skips a pair, all its days.</summary>
    public sealed record SkipPair(DateOnly First) : PlanEdit;

    /// <summary>Adds an easy run on a day of rest.</summary>
    public sealed record Add(DateOnly Date, Distance Distance) : PlanEdit;

    /// <summary>Marks days on which nothing can be run, both ends included; runs planned on them are left out.</summary>
    public sealed record Block(DateOnly From, DateOnly To) : PlanEdit;

    /// <summary>Frees days that were marked; they stay days of rest until the plan is made anew.</summary>
    public sealed record Free(DateOnly From, DateOnly To) : PlanEdit;

    /// <summary>
    /// Leaves a day on which the runner had decided to the planner again; it stays as it is until the plan is made anew. Days of one
    /// first planned pair on which they had decided alike go together.
    /// </summary>
    public sealed record LetGo(DateOnly Date) : PlanEdit;
}

/// <summary>What came of an edit.</summary>
public abstract record EditOutcome
{
    private EditOutcome()
    {
    }

    /// <summary>It can be done.</summary>
    /// <param name="Change">What it changes.</param>
    /// <param name="Told">Rules that the plan now breaks because of it; the runner is told and may do it all the same.</param>
    public sealed record Changed(PlanChange Change, IReadOnlyList<BrokenRule> Told) : EditOutcome;

    /// <summary>It cannot be done.</summary>
    /// <param name="Problem">Why not.</param>
    /// <param name="Broken">The rule that it goes too far against, where that is why.</param>
    public sealed record Refused(EditProblem Problem, BrokenRule? Broken = null) : EditOutcome;
}

/// <summary>Why an edit cannot be done.</summary>
public enum EditProblem
{
    /// <summary>The day lies outside the block.</summary>
    OutsideBlock,

    /// <summary>The day is over.</summary>
    PastDay,

    /// <summary>The day was run already.</summary>
    DoneDay,

    /// <summary>The runner marked the day as one without a run.</summary>
    BlockedDay,

    /// <summary>The race does not move.</summary>
    RaceDay,

    /// <summary>There is no run on that day.</summary>
    NoRun,

    /// <summary>There is no pair on that day.</summary>
    NoPair,

    /// <summary>There is a run on that day already.</summary>
    HasRun,

    /// <summary>The distance is less than the shortest run worth planning, or longer than any run.</summary>
    Distance,

    /// <summary>It changes nothing.</summary>
    NoChange,

    /// <summary>It goes beyond what is safe.</summary>
    Unsafe,
}

/// <summary>A rule that a plan breaks.</summary>
/// <param name="Code">Which rule.</param>
/// <param name="Date">The day that breaks it; the first day of a week that does.</param>
/// <param name="Value">What the plan has: metres, a share, days or seconds, as the rule counts.</param>
/// <param name="Limit">The most that the rule allows, or the least.</param>
/// <param name="IsOwn">Whether it comes of what the runner decided or ran, not of what was planned.</param>
public sealed record BrokenRule(RuleCode Code, DateOnly Date, double Value, double Limit, bool IsOwn)
{
    /// <summary>Whether it goes no further against the rule than another break of the same.</summary>
    internal bool IsNoWorseThan(BrokenRule other) => Math.Abs(Value - Limit) <= Math.Abs(other.Value - other.Limit) + 1e-6;
}
