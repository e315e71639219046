namespace B2BTrail.Web.Features.Accounts;

/// <summary>The fields of the account forms at which a message stands; the empty path is the form as a whole.</summary>
internal static class AccountField
{
    public const string Code = "code";

    public const string Email = "email";

    public const string Password = "password";

    public const string CurrentPassword = "current";
}
