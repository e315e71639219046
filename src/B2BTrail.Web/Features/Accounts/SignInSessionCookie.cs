using System.Security.Claims;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>The session cookie: what it is called, which session it names, where a visitor without one is sent.</summary>
internal static class SignInSessionCookie
{
    public static void ConfigureSessionCookie(this IServiceCollection services, bool https)
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
            options.ExpireTimeSpan = SignInSessionService.Idle;
            options.SlidingExpiration = true;
            options.CookieManager = new RelativeCookieLife(SignInSessionService.Idle);
            options.LoginPath = AccountUrls.SignInPath;
            options.AccessDeniedPath = ErrorPages.Status;
            options.ReturnUrlParameter = AccountUrls.ReturnUrl;
            options.Events.OnSigningIn = BeginAsync;
            options.Events.OnValidatePrincipal = ValidateAsync;
            options.Events.OnRedirectToLogin = SendToDoorAsync;
            // The page leads back itself; the framework would put into a header whatever was asked for.
            options.Events.OnRedirectToReturnUrl = static _ => Task.CompletedTask;
        });
    }

    private static async Task BeginAsync(CookieSigningInContext context)
    {
        var http = context.HttpContext;
        var sessions = http.RequestServices.GetRequiredService<SignInSessionService>();
        var user = context.Principal!;
        var runnerId = user.RunnerId;
        // The cookie of before is about to be overwritten; a copy of it must not live on.
        if (CurrentRunner.SessionOf(http.User) is { } before)
            await sessions.EndAsync(http.User.RunnerId, before, http.RequestAborted);

        var id = await sessions.BeginAsync(runnerId, DeviceName.From(http.Request.Headers.UserAgent.ToString()), http.RequestAborted);
        ((ClaimsIdentity)user.Identity!).AddClaim(new Claim(CurrentRunner.SessionClaim, id.ToString()));
        await http.RequestServices.GetRequiredService<KnownDeviceService>().RememberAsync(http, runnerId);
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<SignInSessionService>();
        if (context.Principal is { } user && CurrentRunner.Of(user) is { } runnerId && CurrentRunner.SessionOf(user) is { } id
            && await sessions.IsLiveAsync(runnerId, id, context.HttpContext.RequestAborted))
            return;

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
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
        if (!await first.ExistsAsync(context.HttpContext.RequestAborted))
            context.Response.Redirect(AccountUrls.CreatePath);
        else
            // What a form was sent to is no page to come back to.
            context.Response.Redirect(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? context.RedirectUri : AccountUrls.SignInPath);
    }
}
