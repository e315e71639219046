using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>What came of asking for another password.</summary>
public abstract record PasswordChange
{
    private PasswordChange()
    {
    }

    /// <summary>It is changed, and so many access tokens and calendar feeds were ended with it; null where they were to stay.</summary>
    public sealed record Changed(EndedAccess? Ended) : PasswordChange;

    /// <summary>It is not, and why.</summary>
    public sealed record Refused(FieldErrors Errors) : PasswordChange;
}
