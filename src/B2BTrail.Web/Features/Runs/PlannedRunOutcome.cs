using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs;

/// <summary>What came of saving a session as a run with its planned figures.</summary>
public abstract record PlannedRunOutcome
{
    private PlannedRunOutcome()
    {
    }

    /// <summary>It is in the log.</summary>
    public sealed record Saved(RunId Run) : PlannedRunOutcome;

    /// <summary>A run of the session is in the log already; nothing was added.</summary>
    public sealed record AlreadyRun : PlannedRunOutcome;

    /// <summary>The session is gone, or no longer what was shown; nothing was added.</summary>
    public sealed record Stale : PlannedRunOutcome;
}
