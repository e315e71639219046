namespace B2BTrail.Domain.Blocks.Planning;

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
