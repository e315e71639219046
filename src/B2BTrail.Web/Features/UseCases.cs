using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Feed;
using B2BTrail.Web.Features.Blocks.Living;
using B2BTrail.Web.Features.Charts;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Runs.Imports;

namespace B2BTrail.Web.Features;

/// <summary>What pages, endpoints and jobs call.</summary>
public static class UseCases
{
    public static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddSingleton<BlockInputValidator>()
        .AddSingleton<RunInputValidator>()
        .AddScoped<BlockInputReader>()
        .AddScoped<BlockDesk>()
        .AddScoped<PlanDesk>()
        .AddScoped<ReplanDesk>()
        .AddScoped<MorningDesk>()
        .AddScoped<VerdictQueries>()
        .AddScoped<CalendarFeeds>()
        .AddScoped<CheckInDiary>()
        .AddScoped<RunLog>()
        .AddSingleton<ImportBell>()
        .AddSingleton<ImportNews>()
        .AddSingleton<OriginalSweep>()
        .AddSingleton<ImportJob>()
        .AddHostedService<ImportWorker>()
        .AddScoped<UploadReceiver>()
        .AddScoped<ImportDesk>()
        .AddScoped<ImportUndo>()
        .AddScoped<ImportAnswers>()
        .AddScoped<KeptFiles>()
        .AddScoped<RecordingReader>()
        .AddScoped<FitnessFromLog>()
        .AddScoped<WeekBook>()
        .AddScoped<RunnerDesk>()
        .AddScoped<FormDrafts>();
}
