namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>One uploaded file.</summary>
/// <param name="Number">Its place, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">How many bytes it has.</param>
/// <param name="IsKept">Whether it can be downloaded still.</param>
public sealed record UploadView(int Number, string Name, long Bytes, bool IsKept);
