using B2BTrail.Web.Features.Accounts.Passwords;
using Microsoft.AspNetCore.Identity;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>What the account forms say when something is not accepted.</summary>
internal sealed class AccountText : IdentityErrorDescriber
{
    public const string NotAnAddress = "Enter a full email address, such as name@example.org.";

    private const string AddressTaken = "This email address cannot be used.";

    public override IdentityError PasswordTooShort(int length) => Say($"Use at least {PasswordRules.Shortest} characters. A few words in a row are easy to remember.");

    public override IdentityError DuplicateEmail(string email) => Say(AddressTaken);

    public override IdentityError DuplicateUserName(string userName) => Say(AddressTaken);

    public override IdentityError InvalidEmail(string? email) => Say(NotAnAddress);

    public override IdentityError InvalidUserName(string? userName) => Say(NotAnAddress);

    public override IdentityError PasswordMismatch() => Say("Wrong current password.");

    private static IdentityError Say(string words) => new() { Code = "account", Description = words };
}
