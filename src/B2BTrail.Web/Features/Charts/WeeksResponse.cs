namespace B2BTrail.Web.Features.Charts;

public sealed record WeeksResponse(IReadOnlyList<WeekTotalsResponse> Items);
