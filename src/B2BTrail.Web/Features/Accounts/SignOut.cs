using B2BTrail.Data.Runners;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>Signing out, here or everywhere, is a form of its own (never a link), so that no picture or prefetch can do it.</summary>
internal static class SignOut
{
    public static void MapSignOut(this WebApplication app)
    {
        app.MapPost(AccountUrls.SignOutPath, static async (HttpContext context, SignInManager<RunnerAccount> signIn, SignInSessionService sessions, [FromForm] string? returnUrl) =>
        {
            if (CurrentRunner.SessionOf(context.User) is { } session)
                await sessions.EndAsync(context.User.RunnerId, session);
            return await LeaveAsync(context, signIn, returnUrl);
        }).ExcludeFromDescription();
        app.MapPost(AccountUrls.SignOutEverywherePath, static async (HttpContext context, SignInManager<RunnerAccount> signIn, SignInSessionService sessions, [FromForm] string? returnUrl) =>
        {
            await sessions.EndAllAsync(context.User.RunnerId);
            return await LeaveAsync(context, signIn, returnUrl);
        }).ExcludeFromDescription();
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, SignInManager<RunnerAccount> signIn, string? returnUrl)
    {
        await signIn.SignOutAsync();
        // Not "cookies": that would reach every other program on the same host name, and the cookie of a known device.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.LocalRedirect(AccountUrls.LocalOrHome(returnUrl));
    }
}
