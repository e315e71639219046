namespace B2BTrail.Web.Features.Today;

/// <summary>The first page of the day.</summary>
internal static class TodayFeature
{
    public static IServiceCollection AddToday(this IServiceCollection services) => services
        .AddScoped<TodayQuery>()
        .AddScoped<TodayService>();
}
