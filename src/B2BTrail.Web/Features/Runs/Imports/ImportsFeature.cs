using B2BTrail.Web.Hosting.Jobs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Runs that come in files, and the files themselves.</summary>
internal static class ImportsFeature
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<ImportSignal>()
        .AddSingleton<ImportFileList>()
        .AddSingleton<ImportProgress>()
        .AddSingleton<OriginalFileCleanup>()
        .AddSingleton<ImportReading>()
        .AddJob<ImportWorker>()
        .AddScoped<UploadReceiver>()
        .AddScoped<ImportService>()
        .AddScoped<ImportUndoService>()
        .AddScoped<ImportRestoreService>()
        .AddScoped<NewReadingService>()
        .AddScoped<FileDecisionService>();
}
