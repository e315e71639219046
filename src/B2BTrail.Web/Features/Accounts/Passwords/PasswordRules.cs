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

    private const int ShortestName = 3;

    // What somebody who knows this program would add to the list.
    private static readonly string[] OwnWords =
    [
        "b2btrail", "b2b", "btob", "trail", "trails", "trailrun", "trailrunning", "trailrunner", "ultra", "ultramarathon", "ultrarunner", "marathon",
        "run", "running", "runner", "race", "training", "plan", "backtoback", "back2back", "longrun", "50k", "100k",
        "owner", "admin", "administrator", "password", "passphrase", "welcome", "letmein", "changeme",
    ];

    private static readonly Lazy<(int Count, int Longest, FrozenSet<string> Skeletons)> Common = new(Read);

    public static int KnownCount => Common.Value.Count;

    public Task<IdentityResult> ValidateAsync(UserManager<RunnerAccount> manager, RunnerAccount user, string? password)
    {
        var words = password ?? "";
        if (words.Length > Longest)
            return Refuse(PasswordText.TooLong);
        if (IsCommon(words, user.Email ?? ""))
            return Refuse(PasswordText.TooCommon);
        return Task.FromResult(IdentityResult.Success);
    }

    internal static bool IsCommon(string password, string email)
    {
        var folded = FoldedPassword.Of(password);
        var words = OwnWords.Concat(NamesIn(email)).Select(FoldedPassword.Of).ToList();
        return folded.Plain.Distinct().Count() < 3
            || IsInList(folded)
            || IsMadeOf(folded, words)
            || IsMadeOf(folded.WithoutSigns(), [.. words.Select(word => word.WithoutSigns())]);
    }

    private static IEnumerable<string> NamesIn(string email) => new[] { email, email.Split('@')[0] }.Where(name => name.Length >= ShortestName);

    // With any part of the ornaments at either end, because a digit there may be one or stand for a letter.
    private static bool IsInList(FoldedPassword password)
    {
        var (_, longest, skeletons) = Common.Value;
        var known = skeletons.GetAlternateLookup<ReadOnlySpan<char>>();
        var firstLetter = password.Plain.TakeWhile(c => !char.IsLetter(c)).Count();
        var lastLetter = password.Plain.Length - password.Plain.Reverse().TakeWhile(c => !char.IsLetter(c)).Count();
        for (var start = 0; start <= firstLetter; start++)
        {
            for (var end = Math.Max(lastLetter, start + Shortest); end <= Math.Min(password.Skeleton.Length, start + longest); end++)
            {
                if (known.Contains(password.Skeleton.AsSpan(start..end)))
                    return true;
            }
        }

        return false;
    }

    // Words from beginning to end, with nothing but ornaments between them. One other word in it, and it is a pass phrase.
    private static bool IsMadeOf(FoldedPassword password, IReadOnlyList<FoldedPassword> words)
    {
        var (plain, skeleton) = (password.Plain, password.Skeleton);
        var ornaments = new bool[plain.Length + 1];
        var worded = new bool[plain.Length + 1];
        ornaments[0] = true;
        for (var at = 0; at < plain.Length; at++)
        {
            if (!ornaments[at] && !worded[at])
                continue;

            if (!char.IsLetter(plain[at]))
            {
                ornaments[at + 1] |= ornaments[at];
                worded[at + 1] |= worded[at];
            }

            foreach (var word in words)
            {
                var length = word.Skeleton.Length;
                // Some of it must be letters: 8287419 spells nothing to anybody.
                if (skeleton.AsSpan(at).StartsWith(word.Skeleton, StringComparison.Ordinal) && plain.AsSpan(at, length).ContainsAnyInRange('a', 'z'))
                    worded[at + length] = true;
            }
        }

        return worded[^1];
    }

    private static Task<IdentityResult> Refuse(string words) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = AccountField.Password, Description = words }));

    private static (int Count, int Longest, FrozenSet<string> Skeletons) Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("CommonPasswords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is missing from the program.");
        using var reader = new StreamReader(stream);
        var list = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (list.Length, list.Max(password => password.Length), list.Select(password => FoldedPassword.Of(password).Skeleton).ToFrozenSet(StringComparer.Ordinal));
    }
}
