using System.Globalization;
using B2BTrail.Data;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace B2BTrail.Web.Hosting;

/// <summary>
/// Console for the person who watches, one JSON line an event in the data folder for later.
/// Neither carries query strings, addresses of people, tokens or anything about a body.
/// </summary>
internal static class Logs
{
    // Strings are written as JSON (":j"), so a line break in a request cannot forge a line of the log.
    private const string ConsoleTemplate = "{Timestamp:HH:mm:ss} {Level:u3} {Message:j}{NewLine}{Exception}";
    private const int DaysKept = 14;
    private const long BytesPerFile = 10L * 1024 * 1024;

    public static Logger WhileStarting() => new LoggerConfiguration()
        .WriteTo.Console(outputTemplate: ConsoleTemplate, formatProvider: CultureInfo.InvariantCulture)
        .CreateLogger();

    public static void AddLogs(this WebApplicationBuilder builder, DataFolder folder)
    {
        builder.Logging.ClearProviders();
        // The static logger serves only the start; hosts that run side by side in one process must not share it.
        builder.Services.AddSerilog((services, log) => log
            .MinimumLevel.Information()
            // The framework's own request lines carry query strings.
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            // The key folder is readable by its owner alone; that is the protection, and it is written down.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogEventLevel.Error)
            .ReadFrom.Configuration(builder.Configuration)
            .ReadFrom.Services(services)
            .WriteTo.Console(outputTemplate: ConsoleTemplate, formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                new CompactJsonFormatter(),
                Path.Combine(folder.Logs, "b2btrail-.log"),
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: BytesPerFile,
                retainedFileCountLimit: DaysKept), preserveStaticLogger: true);
    }

    /// <summary>A file of its own for what the command line does to accounts: the program beside it holds the other one.</summary>
    public static void AddVerbLogs(this WebApplicationBuilder builder, DataFolder folder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(
            log => log
                .MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .WriteTo.File(
                    new CompactJsonFormatter(),
                    Path.Combine(folder.Logs, "verbs-.log"),
                    rollingInterval: RollingInterval.Day,
                    retainedFileCountLimit: DaysKept,
                    shared: true),
            preserveStaticLogger: true);
    }

    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(log =>
    {
        // Otherwise it would write to the static logger, which knows the console only.
        log.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        log.IncludeQueryInRequestPath = false;
        log.GetLevel = (context, _, failure) =>
            failure is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : IsRoutine(context) ? LogEventLevel.Debug
            : LogEventLevel.Information;
    });

    private static bool IsRoutine(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        || (context.Response.StatusCode < 400 && Path.HasExtension(context.Request.Path.Value));
}
