namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>A file to be given back.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Bytes">What is in it; the caller disposes it.</param>
public sealed record StoredFile(string Name, Stream Bytes);
