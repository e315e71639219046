using System.Text.RegularExpressions;
using B2BTrail.Domain.Tests;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>A browser offers what it has stored, such as the owner's own name, in every field of text that does not say what it is for.</summary>
public sealed partial class FieldAttributesTests
{
    [Fact]
    public void Every_field_of_text_says_what_a_browser_may_fill_in()
    {
        var web = Checkout.Path("src", "B2BTrail.Web");
        var silent =
            from file in Directory.GetFiles(web, "*.razor", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(web, file).Replace('\\', '/')
            where !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("Features/Gallery/", StringComparison.Ordinal)
            from Match field in Field().Matches(File.ReadAllText(file))
            where !NoText().IsMatch(field.Value) && !field.Value.Contains("autocomplete=", StringComparison.Ordinal)
            select $"{path}: {field.Value}";

        Assert.Empty(silent);
    }

    // An attribute's value may hold expressions, with quotes and signs of their own in parentheses.
    [GeneratedRegex("""<(?:MudTextField|input|textarea)\b(?:"(?:@\((?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)|[^"])*"|[^>"])*>""", RegexOptions.None, 1000)]
    private static partial Regex Field();

    [GeneratedRegex("type=\"(?:radio|checkbox|range|file|date)\"", RegexOptions.None, 1000)]
    private static partial Regex NoText();
}
