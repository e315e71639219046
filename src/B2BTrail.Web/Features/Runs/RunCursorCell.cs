namespace B2BTrail.Web.Features.Runs;

/// <summary>One value of the strip above a run's curves.</summary>
/// <param name="Name">"Elevation".</param>
/// <param name="Unit">"ft"; empty where there is none.</param>
/// <param name="Column">The column of the cursor's rows that it shows, from 1.</param>
/// <param name="Value">What it shows at first; empty where nothing is known there.</param>
internal sealed record RunCursorCell(string Name, string Unit, int Column, string Value);
