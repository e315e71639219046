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

    private const string Home = "/";
    private const int Longest = 2_000;
    private static readonly Uri AnySite = new("http://localhost");

    public static string SignIn(string returnTo) => $"{SignInPath}?{ReturnUrl}={Uri.EscapeDataString(returnTo)}";

    /// <summary>
    /// The address if it lies on this site, else the home page: a link must not lead from our form to somebody else's page. Fit for a
    /// header: resolved, and escaped where it is not ASCII.
    /// </summary>
    public static string LocalOrHome(string? address)
    {
        if (address is not ['/', ..] || LeadsAway(address) || address.Any(char.IsControl) || !Uri.TryCreate(AnySite, address, out var uri))
            return Home;

        var local = uri.PathAndQuery + uri.Fragment;
        // Resolving "/.//elsewhere" makes it one that leads away.
        return LeadsAway(local) || local.Length > Longest ? Home : local;
    }

    private static bool LeadsAway(string address) => address.Length > Longest || address is ['/', '/' or '\\', ..];
}
