namespace B2BTrail.Web.Features.Runs;

/// <summary>Part of the log.</summary>
public sealed record RunPage(IReadOnlyList<RunRow> Items, int Total);
