namespace B2BTrail.Web.Features.Accounts;

/// <summary>What came of asking for an access token.</summary>
public abstract record NewAccessToken
{
    private NewAccessToken()
    {
    }

    /// <summary>It was made; <paramref name="Secret"/> is shown this once.</summary>
    public sealed record Made(Guid Id, string Secret) : NewAccessToken;

    /// <summary>It was not, and why.</summary>
    public sealed record Refused(string Reason) : NewAccessToken;
}
