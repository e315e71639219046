namespace B2BTrail.Web.Features.Readiness;

/// <summary>Check-ins and the light that is made of them. What is mapped of them, downloads and endpoints, is called in <see cref="AllFeatures"/>.</summary>
internal static class ReadinessFeature
{
    public static IServiceCollection AddReadiness(this IServiceCollection services) => services
        .AddSingleton<CheckInInputValidator>()
        .AddScoped<CheckInService>()
        .AddScoped<CheckInDraft>();
}
