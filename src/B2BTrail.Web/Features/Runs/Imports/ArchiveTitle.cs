namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>What an archive's own list says of a file.</summary>
/// <param name="Name">The title that the runner gave it.</param>
/// <param name="Description">The runner's words on it.</param>
internal sealed record ArchiveTitle(string? Name, string? Description);
