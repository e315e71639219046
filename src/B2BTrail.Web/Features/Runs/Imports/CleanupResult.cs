namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>What became of files at a start.</summary>
/// <param name="SetAside">The database does not claim them.</param>
/// <param name="Restored">It claims them again.</param>
/// <param name="Deleted">They were set aside long ago and are gone.</param>
public sealed record CleanupResult(int SetAside, int Restored, int Deleted);
