namespace B2BTrail.Web.Features.Runs;

/// <summary>A line of the log: a run, or the week above its runs.</summary>
public sealed record LogRow(LogWeek? Week, RunRow? Run);
