namespace B2BTrail.Web.Features.Accounts;

/// <summary>The section <c>Accounts</c> of the configuration.</summary>
internal sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>Whether strangers may make accounts after the first one.</summary>
    public bool OpenRegistration { get; init; }
}
