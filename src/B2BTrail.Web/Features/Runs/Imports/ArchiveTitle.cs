using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>What an archive's own list says of a file.</summary>
/// <param name="Name">The title that the runner gave it.</param>
/// <param name="Description">The runner's words on it.</param>
/// <param name="Sport">What it is of.</param>
/// <param name="SportName">The list's own name of the sport.</param>
internal sealed record ArchiveTitle(string? Name, string? Description, Sport Sport, string? SportName);
