namespace B2BTrail.Web.Features.Accounts.Passwords;

/// <summary>What guessing costs, wherever a password is asked for.</summary>
internal static class LockOut
{
    /// <summary>After so many wrong passwords an account, a known device or an open session is locked.</summary>
    public const int WrongPasswords = 5;

    /// <summary>How long it is locked.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);
}
