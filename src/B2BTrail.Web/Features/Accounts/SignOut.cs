using B2BTrail.Data.Runners;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>Signing out is a form of its own (never a link), so that no picture or prefetch can do it.</summary>
internal static class SignOut
{
    public static void MapSignOut(this WebApplication app) =>
        app.MapPost(AccountUrls.SignOutPath, static async (HttpContext context, SignInManager<RunnerAccount> signIn, [FromForm] string? returnUrl) =>
        {
            await signIn.SignOutAsync();
            // Not "cookies": that would reach every other program on the same host name.
            context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
            return Results.LocalRedirect(AccountUrls.LocalOrHome(returnUrl));
        }).ExcludeFromDescription();
}
