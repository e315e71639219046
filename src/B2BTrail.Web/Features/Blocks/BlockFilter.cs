namespace B2BTrail.Web.Features.Blocks;

/// <summary>Which blocks to list: those that touch the days from…to.</summary>
public sealed record BlockFilter(DateOnly? From = null, DateOnly? To = null)
{
    public static BlockFilter All { get; } = new();
}
