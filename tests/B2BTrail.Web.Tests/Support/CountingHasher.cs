using B2BTrail.Data.Runners;
using Microsoft.AspNetCore.Identity;

namespace B2BTrail.Web.Tests.Support;

/// <summary>The real hasher, and how many passwords it was asked to check.</summary>
internal sealed class CountingHasher : IPasswordHasher<RunnerAccount>
{
    private readonly PasswordHasher<RunnerAccount> _real = new();
    private int _verified;

    public string HashPassword(RunnerAccount user, string password) => _real.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(RunnerAccount user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _verified);
        return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }

    public async Task<int> DuringAsync(Func<Task> work)
    {
        var before = _verified;
        await work();
        return _verified - before;
    }
}
