namespace B2BTrail.Web.Features.Weeks.Api;

public sealed record WeeksResponse(IReadOnlyList<WeekTotalsResponse> Items);
