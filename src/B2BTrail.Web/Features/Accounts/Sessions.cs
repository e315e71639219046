using System.Globalization;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>The session cookie: what it is called, how long it lives, where a visitor without one is sent.</summary>
internal static class Sessions
{
    public static readonly TimeSpan Idle = TimeSpan.FromDays(14);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private const string StartedKey = "b2bt.started";

    public static void ConfigureSessions(this IServiceCollection services, bool https)
    {
        services.PostConfigureAll<CookieAuthenticationOptions>(options =>
        {
            if (https)
                options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, options =>
        {
            options.Cookie.Name = https ? "__Host-b2bt" : "b2bt";
            options.Cookie.Path = "/";
            options.Cookie.HttpOnly = true;
            // Strict would sign a runner out whenever they follow a link from a mail.
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = Idle;
            options.SlidingExpiration = true;
            options.LoginPath = AccountUrls.SignInPath;
            options.AccessDeniedPath = ErrorPages.Status;
            options.ReturnUrlParameter = AccountUrls.ReturnUrl;
            options.Events.OnSigningIn = RememberStart;
            options.Events.OnValidatePrincipal = ValidateAsync;
            options.Events.OnRedirectToLogin = SendToDoorAsync;
            // The page leads back itself; the framework would put into a header whatever was asked for.
            options.Events.OnRedirectToReturnUrl = static _ => Task.CompletedTask;
        });
    }

    private static Task RememberStart(CookieSigningInContext context)
    {
        var now = context.Options.TimeProvider!.GetUtcNow();
        context.Properties.Items.TryAdd(StartedKey, now.ToString("O", CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = context.Options.TimeProvider!.GetUtcNow();
        if (!context.Properties.Items.TryGetValue(StartedKey, out var text)
            || !DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var started)
            || now - started > Longest)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    private static async Task SendToDoorAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        // A script cannot follow a redirect to a form; the page reloads when its circuit is refused.
        if (context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var first = context.HttpContext.RequestServices.GetRequiredService<FirstAccount>();
        context.Response.Redirect(await first.ExistsAsync(context.HttpContext.RequestAborted) ? context.RedirectUri : AccountUrls.CreatePath);
    }
}
