using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>The bytes of a file, not read yet.</summary>
/// <param name="Content">Their hash; null where they cannot be had, or where there are none.</param>
/// <param name="Bytes">They themselves; empty where they lie among the originals.</param>
/// <param name="Read">Reads them.</param>
internal sealed record LoadedFile(Sha256? Content, ReadOnlyMemory<byte> Bytes, Func<FileReading> Read);
