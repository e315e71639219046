namespace B2BTrail.Web.Features.Runs;

/// <summary>The log of runs.</summary>
internal static class RunsFeature
{
    public static IServiceCollection AddRuns(this IServiceCollection services) => services
        .AddSingleton<RunInputValidator>()
        .AddScoped<RunService>()
        .AddScoped<PlannedRunService>()
        .AddScoped<RunTagQueries>()
        .AddScoped<LogQueries>()
        .AddScoped<SessionChoices>()
        .AddScoped<RunDetailsQuery>()
        .AddScoped<FitnessQueries>()
        .AddScoped<RecordingReader>()
        .AddScoped<StoredFiles>();
}
