namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>A day that would change; without a day before where it is added, without one after where it falls away.</summary>
public sealed record ReplanLineResponse(DateOnly Date, PlannedDayResponse? Before, PlannedDayResponse? After, IReadOnlyList<ReasonResponse> Why);
