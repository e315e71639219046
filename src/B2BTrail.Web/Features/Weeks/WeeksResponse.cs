namespace B2BTrail.Web.Features.Weeks;

public sealed record WeeksResponse(IReadOnlyList<WeekTotalsResponse> Items);
