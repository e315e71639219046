namespace B2BTrail.Web.Features.Weeks;

/// <summary>Planned and done totals.</summary>
public readonly record struct PlannedAndDone(Totals Planned, Totals Done);
