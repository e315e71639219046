using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs;

/// <summary>A run that has left the log, and the file behind it where there was one.</summary>
public sealed record RemovedRun(Run Run, Recording? Recording);
