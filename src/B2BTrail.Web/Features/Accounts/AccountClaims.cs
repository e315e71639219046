using System.Security.Claims;
using B2BTrail.Data.Runners;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>Puts into the session whether its runner looks after this installation.</summary>
internal sealed class AccountClaims(UserManager<RunnerAccount> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<RunnerAccount>(users, options)
{
    /// <summary>The policy, and the claim that it asks for.</summary>
    public const string Owner = "owner";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(RunnerAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user.IsOwner)
            identity.AddClaim(new Claim(Owner, "true"));
        return identity;
    }
}
