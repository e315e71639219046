namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>The planner, and the blocks that are kept of its plans.</summary>
internal static class PlanningFeature
{
    public static IServiceCollection AddPlanning(this IServiceCollection services) => services
        .AddSingleton<BlockInputValidator>()
        .AddScoped<BlockInputReader>()
        .AddScoped<BlockService>();
}
