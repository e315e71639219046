namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What becomes of a plan after what was run and how the runner is.</summary>
internal static class ReplanningFeature
{
    public static IServiceCollection AddReplanning(this IServiceCollection services) => services
        .AddScoped<ReplanService>()
        .AddScoped<MoveRaceService>()
        .AddScoped<BlockEditService>()
        .AddSingleton<ReplanPreviewValidator>()
        .AddScoped<ReplanPreviewService>()
        .AddScoped<SecondDayService>()
        .AddScoped<DayQueries>();
}
