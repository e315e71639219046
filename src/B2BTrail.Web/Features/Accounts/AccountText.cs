using B2BTrail.Web.Features.Accounts.Passwords;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Identity;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>What the account forms say when something is not accepted.</summary>
internal sealed class AccountText : IdentityErrorDescriber
{
    public const string NotAnAddress = "Enter a full email address, such as name@example.org.";

    public const string SignUpClosed = "Sign-up is closed.";

    public const string WrongSetupCode = "Wrong setup code. Use the last one that B2BTrail printed.";

    private const string AddressTaken = "This email address cannot be used.";

    public override IdentityError PasswordTooShort(int length) => Say(AccountField.Password, PasswordText.TooShort);

    /// <summary>"Firefox on Android", as far as it is known.</summary>
    public static string Device(DeviceName device) => device switch
    {
        { Browser: { } browser, System: { } system } => $"{browser} on {system}",
        { Browser: { } browser } => browser,
        _ => "Unknown browser",
    };

    public override IdentityError DuplicateEmail(string email) => Say(AccountField.Email, AddressTaken);

    public override IdentityError DuplicateUserName(string userName) => Say(AccountField.Email, AddressTaken);

    public override IdentityError InvalidEmail(string? email) => Say(AccountField.Email, NotAnAddress);

    public override IdentityError InvalidUserName(string? userName) => Say(AccountField.Email, NotAnAddress);

    public override IdentityError PasswordMismatch() => Say(AccountField.CurrentPassword, PasswordText.Wrong);

    private static IdentityError Say(string field, string words) => new() { Code = field, Description = words };

    public const string WrongSignIn = "Wrong email or password. After several tries, sign-in is locked for five minutes.";

    /// <summary>What a new password did to tokens and calendar links; null for both where they were left alone.</summary>
    public static string Revoked(int? tokens, int? feeds) => (tokens, feeds) switch
    {
        (null, _) or (_, null) => "Access tokens and calendar links still work.",
        (0, 0) => "There were no access tokens or calendar links to revoke.",
        ({ } ended, { } links) => $"Revoked: {UnitText.Count(ended, "access token", "access tokens")}, {UnitText.Count(links, "calendar link", "calendar links")}.",
    };
}
