using System.Security.Claims;
using B2BTrail.Domain.Runners;

namespace B2BTrail.Web.Hosting;

/// <summary>From a signed-in principal to the runner behind it.</summary>
internal static class CurrentRunner
{
    /// <summary>The claim that names the sign-in session of a principal.</summary>
    public const string SessionClaim = "session";

    /// <summary>The runner, or null where nobody is signed in.</summary>
    public static RunnerId? Of(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new RunnerId(id) : null;

    /// <summary>The sign-in session, or null where the principal did not come with a session cookie.</summary>
    public static Guid? SessionOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;

    extension(ClaimsPrincipal user)
    {
        /// <summary>The runner; throws where nobody is signed in, which the wall has ruled out by then.</summary>
        public RunnerId RunnerId => Of(user) ?? throw new InvalidOperationException("Nobody is signed in.");
    }
}
