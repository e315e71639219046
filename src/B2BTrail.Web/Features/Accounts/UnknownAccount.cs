using B2BTrail.Data.Runners;
using Microsoft.AspNetCore.Identity;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>
/// Stands in where there is no password to check. Hashing costs a tenth of a second; an answer that comes sooner
/// would tell which addresses have an account.
/// </summary>
internal sealed class UnknownAccount(IPasswordHasher<RunnerAccount> hasher)
{
    private static readonly RunnerAccount Nobody = new();
    private static readonly Lock Once = new();
    private static string? _hash;

    public void SpendTheSameTime(string password) => hasher.VerifyHashedPassword(Nobody, Hash(), password);

    private string Hash()
    {
        lock (Once)
            return _hash ??= hasher.HashPassword(Nobody, Guid.CreateVersion7().ToString());
    }
}
