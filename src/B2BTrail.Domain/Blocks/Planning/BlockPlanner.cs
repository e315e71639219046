using B2BTrail.Domain.Blocks.Limits;
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

        var solved = PathSearch.For(RequestInSteps.Of(request));
        if (solved.Weeks.WeekWithoutRun is { } empty)
        {
            return new PlanOutcome.Impossible([RequestCheck.WeekWithoutRun(solved.Weeks.InSteps, empty)]);
        }

        if (!solved.Weeks.HasRuns)
        {
            return new PlanOutcome.Impossible([RequestCheck.NothingToRun(solved.Weeks.InSteps)]);
        }

        var draft = DraftWriter.Write(solved);
        return draft.IsFeasible ? new PlanOutcome.Feasible(draft) : new PlanOutcome.Partly(draft);
    }

    /// <summary>
    /// What can be done about a target out of reach, each change found by planning again; <see cref="WaysOut.None"/> where the plan is
    /// feasible or impossible. A plan out of reach has at least one way, or tells that it is not for this time.
    /// </summary>
    public static WaysOut WaysOut(BlockRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (RequestCheck.Of(request).Count > 0)
        {
            return Planning.WaysOut.None;
        }

        var solved = PathSearch.For(RequestInSteps.Of(request)).Weeks;
        return solved.Feasible || solved.WeekWithoutRun is not null || !solved.HasRuns ? Planning.WaysOut.None : Alternatives.To(solved);
    }

    /// <summary>The changes of <see cref="WaysOut(BlockRequest)"/>.</summary>
    public static IReadOnlyList<Alternative> AlternativesTo(BlockRequest request) => WaysOut(request).Alternatives;
}
