namespace B2BTrail.Web.Features.Accounts;

/// <summary>What a browser says it is, by the names of products.</summary>
/// <param name="Browser">Such as "Firefox"; null where it says nothing known.</param>
/// <param name="System">What it runs on, such as "Android"; null where it says nothing known.</param>
internal sealed record DeviceName(string? Browser, string? System)
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

    /// <summary>The names in a User-Agent header.</summary>
    public static DeviceName From(string userAgent) => new(Find(Browsers, userAgent), Find(Systems, userAgent));

    private static string? Find((string Part, string Name)[] names, string userAgent) =>
        names.FirstOrDefault(name => userAgent.Contains(name.Part, StringComparison.Ordinal)).Name;
}
