namespace B2BTrail.Web.Features.Accounts.Passwords;

/// <summary>What is said of a password that is wrong, or that cannot be one.</summary>
internal static class PasswordText
{
    public const string Wrong = "Wrong current password.";

    public const string TooManyWrong = "Too many wrong passwords. Wait five minutes, then try again.";

    public const string TooManyTries = "Too many tries. Wait a minute, then try again.";

    public const string TooCommon = "That password is too easy to guess. Try a few words in a row.";

    public static string TooShort => $"Use at least {PasswordRules.Shortest} characters. A few words in a row are easy to remember.";

    public static string TooLong => $"Use at most {PasswordRules.Longest} characters.";
}
