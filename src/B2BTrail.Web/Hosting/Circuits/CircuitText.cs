namespace B2BTrail.Web.Hosting.Circuits;

/// <summary>What is shown instead of a page that gets no circuit.</summary>
internal static class CircuitText
{
    public const string TooManyPages = "Too many pages are open on this server. Wait a minute, then reload this page.";

    public static string TooManyTabs => $"{CircuitCount.MostPerRunner} tabs are open. Close one, then reload this page.";
}
