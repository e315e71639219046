namespace B2BTrail.Web.Features.Blocks;

/// <summary>Kept blocks as pages and programs read them.</summary>
internal static class BlocksFeature
{
    public static IServiceCollection AddBlocks(this IServiceCollection services) => services
        .AddScoped<BlockQueries>()
        .AddScoped<BlockSummaryQuery>();
}
