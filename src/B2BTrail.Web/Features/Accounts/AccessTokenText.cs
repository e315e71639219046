using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>What is said of access tokens: in Settings, and by the API to those who send none, a wrong one or one that may not do this.</summary>
internal static class AccessTokenText
{
    public const string Missing = "Send an access token: Authorization: Bearer b2b_…";

    public const string ReadOnly = "This token is read-only. Create one that can also change data in Settings.";

    public static (string Reason, string Advice) Unknown => ("Unknown access token", "Create one in Settings.");

    public static string Revoked(string name) => $"Revoked the token “{NameText.Isolated(name)}”. Programs that use it can no longer sign in.";

    public static string TooMany => $"You have {AccessTokens.MostPerRunner} tokens. Revoke one that you no longer use.";

    public static string NameOutOfRange => $"Give the token a name of 1 to {AccessTokens.LongestName} characters.";

    public static string NameNotPlain => "Enter a name as plain text on one line.";

    /// <summary>An instant of the API, which is for programs: written as they read it.</summary>
    public static (string Reason, string Advice) Expired(DateTime utc) =>
        (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"This access token expired on {utc:yyyy-MM-dd}"), "Create a new one in Settings.");

    public static string Sentences(string reason, string advice) => $"{reason}. {advice}";
}
