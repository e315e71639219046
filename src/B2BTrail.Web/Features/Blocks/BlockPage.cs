namespace B2BTrail.Web.Features.Blocks;

/// <summary>Part of a list of blocks.</summary>
public sealed record BlockPage(IReadOnlyList<BlockRow> Items, int Total);
