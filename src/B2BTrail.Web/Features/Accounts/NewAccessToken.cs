using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>What came of asking for an access token.</summary>
public abstract record NewAccessToken
{
    /// <summary>The field of <see cref="Refused"/> that is the token's name.</summary>
    public const string NameField = "name";

    /// <summary>The field of <see cref="Refused"/> that is the password.</summary>
    public const string PasswordField = "password";

    private NewAccessToken()
    {
    }

    /// <summary>It was made; <paramref name="Secret"/> is shown this once.</summary>
    public sealed record Made(Guid Id, string Secret) : NewAccessToken;

    /// <summary>It was not, and why.</summary>
    public sealed record Refused(FieldErrors Errors) : NewAccessToken;
}
