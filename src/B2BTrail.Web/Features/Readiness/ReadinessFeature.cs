namespace B2BTrail.Web.Features.Readiness;

/// <summary>Check-ins and the light that is made of them.</summary>
internal static class ReadinessFeature
{
    public static IServiceCollection AddReadiness(this IServiceCollection services) => services
        .AddSingleton<CheckInInputValidator>()
        .AddScoped<CheckInService>();
}
