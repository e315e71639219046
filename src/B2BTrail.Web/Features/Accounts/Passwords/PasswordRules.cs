using System.Collections.Frozen;
using B2BTrail.Data.Runners;
using Microsoft.AspNetCore.Identity;

namespace B2BTrail.Web.Features.Accounts.Passwords;

/// <summary>
/// Length and rarity, nothing about kinds of characters: those rules make passwords harder for people and no harder for machines.
/// The list beside this file holds 11 611 passwords of eight characters and more that are tried first everywhere.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<RunnerAccount>
{
    public const int Shortest = 8;
    public const int Advised = 15;
    public const int Longest = 128;

    private const string TooCommon = "This password is one of the first that a stranger would try. Choose another, such as a few words in a row.";

    // What somebody who knows this program would add to the list.
    private static readonly FrozenSet<string> OwnWords = new[]
    {
        "b2btrail", "b2b", "trail", "trails", "trailrun", "trailrunning", "trailrunner", "ultra", "ultramarathon", "ultrarunner", "marathon",
        "running", "runner", "backtoback", "longrun", "owner", "admin", "administrator", "password", "passphrase", "welcome", "letmein", "changeme",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Lazy<FrozenSet<string>> Common = new(Read);

    public static int KnownCount => Common.Value.Count;

    public Task<IdentityResult> ValidateAsync(UserManager<RunnerAccount> manager, RunnerAccount user, string? password)
    {
        var words = password ?? "";
        if (words.Length > Longest)
            return Refuse($"Use at most {Longest} characters.");
        if (IsCommon(words, user.Email ?? ""))
            return Refuse(TooCommon);
        return Task.FromResult(IdentityResult.Success);
    }

    internal static bool IsCommon(string password, string email)
    {
        var plain = password.Trim().ToLowerInvariant();
        var address = email.ToLowerInvariant();
        // "trailrunning2027!" is the word with an ornament.
        var bare = plain.TrimEnd([.. "0123456789!?.*#$-_ "]);
        return Common.Value.Contains(plain)
            || OwnWords.Contains(bare)
            || plain.Distinct().Count() < 3
            || (address.Length > 0 && (plain == address || bare == address.Split('@')[0]));
    }

    private static Task<IdentityResult> Refuse(string words) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = "password", Description = words }));

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("CommonPasswords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
