namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Where to see what becomes of files that were sent.</summary>
internal sealed record UploadResponse(string Address);
