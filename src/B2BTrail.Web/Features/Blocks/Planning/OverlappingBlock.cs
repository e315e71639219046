namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>A kept block that shares days with one that is about to be kept.</summary>
/// <param name="Name">Its name.</param>
/// <param name="StartDate">Its first day.</param>
/// <param name="EndDate">Its last day.</param>
/// <param name="CanEnd">Whether it can end the day before the other starts: it began earlier, and none of its days from then on is over or was run.</param>
public sealed record OverlappingBlock(string Name, DateOnly StartDate, DateOnly EndDate, bool CanEnd);
