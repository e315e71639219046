namespace B2BTrail.Web.Hosting;

/// <summary>What a browser or a program is told when the server cannot serve it. What is said on the console and in the log stands where it is said.</summary>
internal static class HostingText
{
    public const string UnknownHost = "Unknown host name";

    public const string NoHost = "The request has no host name. Open the address that B2BTrail printed when it started.";

    public const string HttpsNotReached = "HTTPS does not reach B2BTrail";

    public const string HttpsNotReachedWhy =
        "HTTPS is required, but the proxy in front of B2BTrail passes requests on as plain HTTP and does not say that they came over HTTPS. "
        + "Make the proxy send X-Forwarded-Proto, add its address (see the log) to the setting Hosting:TrustedProxies, and restart B2BTrail.";

    public static (string Title, string Detail) TooManyCalls(int seconds) =>
        ("Too many requests.", $"Wait {seconds} {(seconds == 1 ? "second" : "seconds")}, as Retry-After says, and send it again.");

    public const string CannotRead = "Could not read the data.";

    public const string CannotReadWhy = "The data folder cannot be read. Check the log, then try again.";

    public const string CannotSave = "Could not save.";

    /// <summary>What the runner can count on, and what to do.</summary>
    public const string CannotSaveWhy = "The disk is full or cannot be written to. Nothing was changed. Free some space or check the log, then try again.";

    public static string UnknownHostWhy(string name, string setting) =>
        $"B2BTrail does not accept the host name \"{name}\". If it is yours, add it to the setting {setting} and restart B2BTrail.";
}
