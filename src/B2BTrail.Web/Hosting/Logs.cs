using System.Globalization;
using B2BTrail.Data.Disk;
using Serilog;
using Serilog.Context;
using Serilog.Core;
using Serilog.Events;
using Serilog.Filters;
using Serilog.Formatting.Compact;

namespace B2BTrail.Web.Hosting;

/// <summary>
/// Console for the person who watches, one JSON line an event in the data folder for later.
/// Neither carries query strings, email addresses, tokens or anything about a body. Each line of a request tells the client's address.
/// </summary>
internal static class Logs
{
    // Strings are written as JSON (":j"), so a line break in a request cannot forge a line of the log.
    private const string ConsoleTemplate = "{Timestamp:HH:mm:ss} {Level:u3} {Message:j} {Client:l}{NewLine}{Exception}";
    private const string Client = "Client";
    private const int FilesKept = 14;
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
            // Whoever turns the log down still wants to know who came in.
            .MinimumLevel.Override(typeof(SecurityLog).FullName!, LogEventLevel.Information)
            .ReadFrom.Configuration(builder.Configuration)
            .ReadFrom.Services(services)
            .Enrich.FromLogContext()
            .Enrich.With<ShortPaths>()
            .WriteTo.Console(outputTemplate: ConsoleTemplate, formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                new CompactJsonFormatter(),
                Path.Combine(folder.Logs, "b2btrail-.log"),
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: BytesPerFile,
                retainedFileCountLimit: FilesKept)
            .WriteTo.Logger(security => security
                .MinimumLevel.Verbose()
                .Filter.ByIncludingOnly(Matching.FromSource<SecurityLog>())
                .WriteTo.Sink(new SecurityFile(folder, services.GetRequiredService<TimeProvider>()))), preserveStaticLogger: true);
    }

    /// <summary>Names the client in each line that is written while its request is answered.</summary>
    public static void UseClientInLogs(this WebApplication app) => app.Use(async (context, next) =>
    {
        using (LogContext.PushProperty(Client, Proxies.ClientOf(context)?.ToString() ?? "unknown"))
            await next(context);
    });

    /// <summary>The client of the request that an event belongs to; null where there is none.</summary>
    public static string? ClientOf(LogEvent logEvent) => (logEvent.Properties.GetValueOrDefault(Client) as ScalarValue)?.Value as string;

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
                    retainedFileCountLimit: FilesKept,
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
        Health.IsProbe(context)
        || (context.Response.StatusCode < 400 && Path.HasExtension(context.Request.Path.Value));
}
