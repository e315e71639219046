namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>A block in a list.</summary>
public sealed record BlockListItem(Guid Id, string Name, DateOnly StartDate, DateOnly EndDate, int WeekCount, DateTime KeptAt)
{
    internal static BlockListItem From(BlockRow row) =>
        new(row.Id.Value, row.Name, row.StartDate, row.EndDate, row.Weeks, DateTime.SpecifyKind(row.KeptUtc, DateTimeKind.Utc));
}
