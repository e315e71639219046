using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace B2BTrail.Web.Hosting;

/// <summary>Two answers for machines: does the process live, and may it be sent visitors. One word each; why is in the log.</summary>
internal static class Health
{
    private const string Root = "/health";
    private const string Ready = "ready";

    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<StoreHealthCheck>();
        builder.Services.AddHealthChecks()
            .AddCheck<NotDraining>("stopping", tags: [Ready])
            .AddCheck<StoreHealthCheck>("store", tags: [Ready]);
    }

    /// <summary>Whether a request asks for nothing but health.</summary>
    public static bool IsProbe(HttpContext context) => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    public static void MapHealth(this WebApplication app)
    {
        var health = app.MapGroup(Root);
        health.AllowAnonymous();
        health.MapHealthChecks("/live", new HealthCheckOptions { Predicate = static _ => false, ResponseWriter = WriteAsync });
        health.MapHealthChecks("/ready", new HealthCheckOptions { Predicate = static check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(new { status = report.Status == HealthStatus.Healthy ? "ok" : "unavailable" }, context.RequestAborted);

    private sealed class NotDraining(IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(lifetime.IsDraining ? HealthCheckResult.Unhealthy("stopping") : HealthCheckResult.Healthy());
    }
}
