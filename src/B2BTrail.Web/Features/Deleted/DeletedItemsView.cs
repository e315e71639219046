namespace B2BTrail.Web.Features.Deleted;

/// <summary>The newest of a runner's deleted items.</summary>
/// <param name="Lines">As many as were asked for, newest first.</param>
/// <param name="Total">How many there are altogether.</param>
public sealed record DeletedItemsView(IReadOnlyList<DeletedItemLine> Lines, int Total);
