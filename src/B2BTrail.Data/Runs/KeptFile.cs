using B2BTrail.Domain.Runs;

namespace B2BTrail.Data.Runs;

/// <summary>A file that has been taken in.</summary>
/// <param name="Content">Its name: what is in it.</param>
/// <param name="Bytes">How many bytes it has.</param>
public sealed record KeptFile(Sha256 Content, long Bytes);
