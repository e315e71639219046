namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Makes a block of back-to-back training out of a request, within all limits at once.</summary>
public static class BlockPlanner
{
    /// <summary>
    /// Plans the block. Pure and deterministic. A target out of reach gives the plan that can be reached; a request that cannot be
    /// planned at all tells why.
    /// </summary>
    public static PlanOutcome Plan(BlockRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var problems = RequestCheck.Of(request);
        if (problems.Count > 0)
        {
            return new PlanOutcome.Impossible(problems);
        }

        var solved = WeekSolver.Solve(Terms.Of(request));
        if (solved.WeekWithoutRun is { } empty)
        {
            return new PlanOutcome.Impossible([RequestCheck.WeekWithoutRun(solved.Terms, empty)]);
        }

        var draft = DraftWriter.Write(solved);
        return draft.IsFeasible ? new PlanOutcome.Feasible(draft) : new PlanOutcome.Partly(draft);
    }

    /// <summary>
    /// The changes that would reach the target, each found by planning again; empty where the plan is feasible or impossible.
    /// </summary>
    public static IReadOnlyList<Alternative> AlternativesTo(BlockRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (RequestCheck.Of(request).Count > 0)
        {
            return [];
        }

        var solved = WeekSolver.Solve(Terms.Of(request));
        return solved.Feasible || solved.WeekWithoutRun is not null ? [] : Alternatives.To(solved);
    }
}
