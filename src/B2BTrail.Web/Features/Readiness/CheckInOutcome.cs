using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>What came of a check-in.</summary>
public abstract record CheckInOutcome
{
    private CheckInOutcome()
    {
    }

    /// <summary>It is kept.</summary>
    public sealed record Kept(CheckInId Id) : CheckInOutcome;

    /// <summary>Something is missing, out of range or contradicts itself; nothing was kept.</summary>
    public sealed record Refused(IReadOnlyList<CheckInProblem> Problems) : CheckInOutcome;
}
