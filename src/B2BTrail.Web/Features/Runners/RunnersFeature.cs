namespace B2BTrail.Web.Features.Runners;

/// <summary>What a runner sets, and the forms that they have not sent yet.</summary>
internal static class RunnersFeature
{
    public static IServiceCollection AddRunners(this IServiceCollection services) => services
        .AddScoped<RunnerSettingsService>()
        .AddScoped<AutosaveService>();
}
