namespace B2BTrail.Browser.Tests.Support;

/// <summary>The Chromium of this machine; none is downloaded.</summary>
public static class Chromium
{
    /// <summary>Names the browser where it is in none of the usual places.</summary>
    public const string Variable = "CHROMIUM_PATH";

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    // What a browser fetches on its own account is no part of a story.
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>Where it is; null where there is none.</summary>
    public static string? Path { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : UsualPlaces.FirstOrDefault(File.Exists);

    /// <summary>Why a story cannot be played; null where it can, or where it has to be.</summary>
    public static string? Absence { get; } = Path is not null || Environment.GetEnvironmentVariable("CI") == "true"
        ? null
        : $"No Chromium was found. Install it, or name it in {Variable}.";

    /// <summary>Starts it.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Path ?? throw new InvalidOperationException($"No Chromium was found, and here it is required. Install it, or name it in {Variable}."),
        Args = Arguments,
        Timeout = Patience.Milliseconds,
    });
}
