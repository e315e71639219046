using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace B2BTrail.Web.Tests.Support;

/// <summary>What a screen reader says of a button: its text without the parts that are hidden from it.</summary>
internal static partial class AccessibleName
{
    public static string Of(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var hidden in copy.QuerySelectorAll("[aria-hidden=true]"))
        {
            hidden.Remove();
        }

        return Spaces().Replace(copy.TextContent, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
