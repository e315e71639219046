using B2BTrail.Domain.Runners;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Runners;

/// <summary>What came of changing a runner's settings.</summary>
public abstract record RunnerOutcome
{
    private RunnerOutcome()
    {
    }

    public sealed record Saved(Preferences Preferences) : RunnerOutcome;

    /// <summary>The change cannot be made; nothing of it was.</summary>
    public sealed record Refused(FieldErrors Errors) : RunnerOutcome;

    /// <summary>The settings are others than those that the change was made from; nothing was overwritten.</summary>
    public sealed record Stale : RunnerOutcome;
}
