using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>What came of a check-in.</summary>
public abstract record CheckInOutcome
{
    private CheckInOutcome()
    {
    }

    public sealed record Saved(CheckIn CheckIn) : CheckInOutcome;

    /// <summary>Something is missing, out of range or contradicts itself; nothing was saved.</summary>
    public sealed record Refused(FieldErrors Errors) : CheckInOutcome;

    /// <summary>The runner checked in since, such as in another tab; nothing was saved.</summary>
    public sealed record ChangedElsewhere : CheckInOutcome;

    /// <summary>The check-in that was to be corrected is of an earlier day, as on a page that stayed open past midnight; nothing was saved.</summary>
    public sealed record NewDay : CheckInOutcome;

    /// <summary>The id is a check-in of another runner.</summary>
    public sealed record Missing : CheckInOutcome;
}
