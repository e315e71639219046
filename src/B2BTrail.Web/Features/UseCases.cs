using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Feed;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Replanning;
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
        .AddScoped<BlockService>()
        .AddScoped<PlanEditService>()
        .AddScoped<ReplanService>()
        .AddScoped<SecondDayService>()
        .AddScoped<VerdictQueries>()
        .AddScoped<CalendarFeeds>()
        .AddScoped<CheckInService>()
        .AddScoped<RunService>()
        .AddSingleton<ImportSignal>()
        .AddSingleton<ImportProgress>()
        .AddSingleton<OriginalFileCleanup>()
        .AddSingleton<ImportFileList>()
        .AddSingleton<ImportJob>()
        .AddHostedService<ImportWorker>()
        .AddScoped<UploadReceiver>()
        .AddScoped<ImportService>()
        .AddScoped<ImportUndoService>()
        .AddScoped<FileDecisionService>()
        .AddScoped<StoredFiles>()
        .AddScoped<RecordingReader>()
        .AddScoped<FitnessFromLog>()
        .AddScoped<WeekQueries>()
        .AddScoped<RunnerSettingsService>()
        .AddScoped<FormDrafts>();
}
