namespace B2BTrail.Web.Hosting.Jobs;

/// <summary>Registers jobs.</summary>
internal static class JobExtensions
{
    /// <summary>Has a job run for as long as the program does.</summary>
    public static IServiceCollection AddJob<T>(this IServiceCollection services)
        where T : Job => services.AddHostedService<T>();

    /// <summary>Registers the jobs of the host itself; a feature registers its own.</summary>
    public static IServiceCollection AddHostJobs(this IServiceCollection services) => services.AddJob<WeeklyDatabaseCheck>();
}
