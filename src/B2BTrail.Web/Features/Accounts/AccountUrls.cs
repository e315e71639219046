namespace B2BTrail.Web.Features.Accounts;

/// <summary>Addresses of the account pages.</summary>
internal static class AccountUrls
{
    public const string CreatePath = "/account/create";
    public const string SignInPath = "/account/sign-in";
    public const string SignOutPath = "/account/sign-out";
    public const string SignOutEverywherePath = "/account/sign-out-everywhere";
    public const string PasswordPath = "/account/password";
    public const string ReturnUrl = "returnUrl";

    public static string SignIn(string returnTo) => $"{SignInPath}?{ReturnUrl}={Uri.EscapeDataString(returnTo)}";

    /// <summary>The address if it lies on this site, else the home page: a link must not lead from our form to somebody else's page.</summary>
    public static string LocalOrHome(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
