namespace B2BTrail.Web.Hosting;

/// <summary>Which theme the page is born with, so that nothing flashes: <c>light</c>, <c>dark</c> or <c>system</c>.</summary>
internal sealed class ThemeOfRequest
{
    public string Name { get; } = "system";
}
