using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>The check-in of a day that a page shows, which the runner may be correcting.</summary>
/// <param name="Date">The runner's local day when the page was loaded.</param>
/// <param name="Answers">What counted on it then.</param>
public sealed record ShownCheckIn(DateOnly Date, CheckInAnswers Answers);
