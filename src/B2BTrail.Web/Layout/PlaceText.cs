namespace B2BTrail.Web.Layout;

/// <summary>The names of the places in the navigation.</summary>
internal static class PlaceText
{
    public const string Today = "Today";

    public const string Block = "Block";

    public const string Runs = "Runs";

    public const string Trends = "Trends";
}
