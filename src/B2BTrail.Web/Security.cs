using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Hosting.Circuits;
using Microsoft.AspNetCore.Authorization;

namespace B2BTrail.Web;

/// <summary>The order in which a request passes the wall. docs/security.md says what each step promises.</summary>
internal static class Security
{
    private static readonly TimeSpan OneYear = TimeSpan.FromDays(365);

    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        builder.AddHostNames();
        builder.AddRateLimits();
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<DiskFaultHandler>();
        builder.Services.AddHsts(options => options.MaxAge = OneYear);
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(AccountClaims.Owner, static policy => policy.RequireClaim(AccountClaims.Owner))
            // An endpoint that says nothing is closed.
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddAntiforgery(options =>
        {
            var https = HostingOptions.From(builder.Configuration).RequireHttps;
            options.Cookie.Name = https ? "__Host-b2bt-form" : "b2bt-form";
            options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownDrain.Patience);
    }

    public static void UseSecurity(this WebApplication app)
    {
        var https = HostingOptions.From(app.Configuration).RequireHttps;

        app.UseForwardedHeaders();
        app.UseClientInLogs();
        app.UseSecurityHeaders();
        app.UseRequestLog();
        app.UseResponseCompression();
        app.UseErrorPages();
        app.UseHostNames();
        app.UseRelativeRedirects();
        if (https)
        {
            app.UseHsts();
            app.UseHttpsOnly();
        }

        app.UseShutdownDrain();
        app.UseWebSocketOrigin();
        app.UseStatusPages();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseApiOptions();
        app.UseAuthorization();
        app.UseApiScope();
        app.UseCircuitConnections();
        app.UseAntiforgery();
    }
}
