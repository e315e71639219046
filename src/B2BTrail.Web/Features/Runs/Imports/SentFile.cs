using B2BTrail.Data.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>A file that has arrived.</summary>
/// <param name="Name">Its name as the sender says; never used as a path.</param>
/// <param name="File">Its bytes, taken in.</param>
public sealed record SentFile(string Name, KeptFile File);
