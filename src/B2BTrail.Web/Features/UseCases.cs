using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Charts;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Features.Runs;

namespace B2BTrail.Web.Features;

/// <summary>What pages, endpoints and jobs call.</summary>
public static class UseCases
{
    public static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddSingleton<BlockInputValidator>()
        .AddSingleton<RunInputValidator>()
        .AddScoped<BlockInputReader>()
        .AddScoped<BlockDesk>()
        .AddScoped<RunLog>()
        .AddScoped<FitnessFromLog>()
        .AddScoped<WeekBook>()
        .AddScoped<RunnerDesk>()
        .AddScoped<FormDrafts>();
}
