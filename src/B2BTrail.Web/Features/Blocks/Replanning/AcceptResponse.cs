using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What came of accepting.</summary>
public abstract record AcceptResponse
{
    private AcceptResponse()
    {
    }

    /// <summary>The plan was changed.</summary>
    public sealed record Accepted(int Version, int Days) : AcceptResponse;

    /// <summary>These lines alone would leave rules broken; nothing was changed.</summary>
    public sealed record Breaks(IReadOnlyList<BrokenRule> Rules, IReadOnlyList<DateOnly> Needed) : AcceptResponse;

    /// <summary>The plan, or what it is judged by, changed since; nothing was changed.</summary>
    public sealed record Stale : AcceptResponse;

    /// <summary>The runner has no such block.</summary>
    public sealed record Missing : AcceptResponse;
}
