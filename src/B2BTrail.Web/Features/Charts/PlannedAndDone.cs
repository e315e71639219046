namespace B2BTrail.Web.Features.Charts;

/// <summary>Planned and done totals.</summary>
public readonly record struct PlannedAndDone(Totals Planned, Totals Done);
