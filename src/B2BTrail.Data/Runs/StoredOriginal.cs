using B2BTrail.Domain.Runs;

namespace B2BTrail.Data.Runs;

/// <summary>A file whose bytes are stored.</summary>
/// <param name="Content">Its name: what is in it.</param>
/// <param name="Bytes">How many bytes it has.</param>
public sealed record StoredOriginal(Sha256 Content, long Bytes);
