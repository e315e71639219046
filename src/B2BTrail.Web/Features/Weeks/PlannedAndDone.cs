namespace B2BTrail.Web.Features.Weeks;

/// <summary>What was planned beside what was done.</summary>
public readonly record struct PlannedAndDone(Totals Planned, Totals Done);
