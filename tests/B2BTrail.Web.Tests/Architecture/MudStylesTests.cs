using System.Text.RegularExpressions;
using B2BTrail.Browser.Tests.Support;
using B2BTrail.Domain.Tests;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>MudBlazor's style sheet is served without the rules that no page needs; the walk through all pages looks for elements that need one after all.</summary>
public sealed partial class MudStylesTests
{
    [Fact]
    public void What_is_served_is_a_quarter_of_the_package_and_word_for_word_of_it()
    {
        Assert.Empty(MudStyles.Served.Except(MudStyles.Shipped));
        Assert.InRange(MudStyles.Served.Sum(rule => rule.Length), 1, MudStyles.Shipped.Sum(rule => rule.Length) / 4);
    }

    [Fact]
    public void Every_part_of_MudBlazor_that_a_component_uses_has_its_styles()
    {
        var web = Checkout.Path("src", "B2BTrail.Web");
        var unused = Unused().Match(File.ReadAllText(Path.Combine(web, "B2BTrail.Web.csproj"))).Groups[1].Value.Split('|');
        Assert.NotEmpty(unused);

        var used =
            from file in Directory.GetFiles(web, "*.razor", SearchOption.AllDirectories)
            from Match part in Part().Matches(File.ReadAllText(file))
            select Capital().Replace(part.Groups[1].Value, "-$0").ToLowerInvariant();

        Assert.DoesNotContain(used.Distinct(), part => unused.Any(name => part == name || part.StartsWith(name + "-", StringComparison.Ordinal)));
    }

    [GeneratedRegex("<UnusedMudParts>([^<]+)<", RegexOptions.None, 1000)]
    private static partial Regex Unused();

    [GeneratedRegex("<Mud([A-Z][A-Za-z]*)", RegexOptions.None, 1000)]
    private static partial Regex Part();

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Capital();
}
