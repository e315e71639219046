using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>What came of a request.</summary>
public abstract record PlanOutcome
{
    private PlanOutcome()
    {
    }

    /// <summary>A plan that reaches what was asked.</summary>
    /// <param name="Draft">The plan.</param>
    public sealed record Feasible(BlockDraft Draft) : PlanOutcome;

    /// <summary>The plan that can be reached within the limits, short of what was asked.</summary>
    /// <param name="Draft">The plan.</param>
    public sealed record Partly(BlockDraft Draft) : PlanOutcome;

    /// <summary>No plan at all.</summary>
    /// <param name="Problems">What is wrong with the request; never empty.</param>
    public sealed record Impossible(IReadOnlyList<RequestProblem> Problems) : PlanOutcome;

    /// <summary>The plan, where there is one.</summary>
    public BlockDraft? Plan => this switch
    {
        Feasible f => f.Draft,
        Partly p => p.Draft,
        _ => null,
    };
}

/// <summary>One thing wrong with a request.</summary>
/// <param name="Field">The field's path as the API spells it, such as <c>race.date</c> or <c>current.longestRunMeters</c>.</param>
/// <param name="Message">A sentence for the runner, without figures in a unit that they may not use.</param>
public sealed record RequestProblem(string Field, string Message);

/// <summary>A change to the request that would reach more, found by planning again.</summary>
/// <param name="Change">What to change.</param>
/// <param name="Amount">By how much: weeks, run days or minutes; metres for a smaller target or more base; 0 for a cadence.</param>
/// <param name="Reaches">The largest pair of the plan so changed.</param>
/// <param name="Request">The changed request, ready to plan.</param>
public sealed record Alternative(AlternativeChange Change, double Amount, Distance Reaches, BlockRequest Request);

/// <summary>Ways out of a target that is out of reach.</summary>
public enum AlternativeChange
{
    /// <summary>A later race, or an earlier start.</summary>
    MoreWeeks,

    /// <summary>One more running day a week.</summary>
    MoreRunDays,

    /// <summary>More time on the days that a time cap held.</summary>
    MoreTime,

    /// <summary>Pairs more or less often.</summary>
    OtherCadence,

    /// <summary>The pair that can be reached.</summary>
    SmallerTarget,

    /// <summary>A higher weekly distance to start from.</summary>
    MoreBase,
}
