using Microsoft.AspNetCore.Identity;

namespace B2BTrail.Data.Runners;

/// <summary>How a runner signs in. Shares its id with the <see cref="Domain.Runners.Runner"/>, who is deleted with it.</summary>
public sealed class RunnerAccount : IdentityUser<Guid>
{
    /// <summary>Whether the runner looks after this installation: the first account does.</summary>
    public bool IsOwner { get; set; }

    /// <summary>When the account was made, in UTC.</summary>
    public DateTime CreatedUtc { get; set; }
}
