using B2BTrail.Data.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>A file that has arrived.</summary>
/// <param name="Name">Its name as the sender says; never used as a path.</param>
/// <param name="File">Its bytes, as they are stored.</param>
public sealed record UploadedFile(string Name, StoredOriginal File);
