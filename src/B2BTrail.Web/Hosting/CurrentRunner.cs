using System.Security.Claims;
using B2BTrail.Domain.Runners;
using Microsoft.AspNetCore.Components.Authorization;

namespace B2BTrail.Web.Hosting;

/// <summary>Who is asking, for pages. Endpoints take <see cref="ClaimsPrincipal"/> and read <c>user.RunnerId</c>.</summary>
internal sealed class CurrentRunner(AuthenticationStateProvider authentication)
{
    public async ValueTask<RunnerId> IdAsync() => (await authentication.GetAuthenticationStateAsync()).User.RunnerId;
}

/// <summary>From a signed-in principal to the runner behind it.</summary>
internal static class RunnerPrincipal
{
    extension(ClaimsPrincipal user)
    {
        /// <summary>The runner; throws where nobody is signed in, which the wall has ruled out by then.</summary>
        public RunnerId RunnerId => user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && Guid.TryParse(id, out var value)
            ? new RunnerId(value)
            : throw new InvalidOperationException("Nobody is signed in.");
    }
}
