using B2BTrail.Domain.Runs;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Runs;

/// <summary>What came of writing a run.</summary>
public abstract record RunOutcome
{
    private RunOutcome()
    {
    }

    public sealed record Saved(Run Run) : RunOutcome;

    /// <summary>The input is not a run that can be kept.</summary>
    public sealed record Refused(FieldErrors Errors) : RunOutcome;

    /// <summary>The run was changed since the edit began; nothing was overwritten.</summary>
    public sealed record Stale(Run Current) : RunOutcome;

    /// <summary>The runner has no run of this id.</summary>
    public sealed record Missing : RunOutcome;
}
