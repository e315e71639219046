namespace B2BTrail.Web.Features.Accounts;

/// <summary>What a browser says it is, in words that its owner recognizes, such as "Firefox on Android".</summary>
internal static class DeviceName
{
    // The first that matches counts: most browsers name those that they descend from as well.
    private static readonly (string Part, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Part, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];

    /// <summary>The name for a User-Agent header; "Unknown browser" where it says nothing known.</summary>
    public static string From(string userAgent) => (Find(Browsers, userAgent), Find(Systems, userAgent)) switch
    {
        ({ } browser, { } system) => AccountText.Device(browser, system),
        ({ } browser, null) => browser,
        _ => AccountText.UnknownBrowser,
    };

    private static string? Find((string Part, string Name)[] names, string userAgent) =>
        names.FirstOrDefault(name => userAgent.Contains(name.Part, StringComparison.Ordinal)).Name;
}
