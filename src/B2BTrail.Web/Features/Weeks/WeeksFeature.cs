namespace B2BTrail.Web.Features.Weeks;

/// <summary>Weeks of running, planned and done: as charts, as a table, as a file.</summary>
internal static class WeeksFeature
{
    public static IServiceCollection AddWeeks(this IServiceCollection services) => services
        .AddScoped<WeekQueries>()
        .AddScoped<ChartRange>()
        .AddScoped<TrendQueries>();
}
