using System.Text.RegularExpressions;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Tests;
using B2BTrail.Web.Features.Blocks;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>What one component alone looks like stands beside it, in its <c>.razor.css</c>; what several share stands in <c>wwwroot/css</c>.</summary>
public sealed partial class StylesTests
{
    private const string OfNavLink = "active";
    private const string OfTheReconnectScript = "components-reconnect-";

    private static readonly string Web = Checkout.Path("src", "B2BTrail.Web");

    private static readonly string[] Shared = Directory.GetFiles(Path.Combine(Web, "wwwroot", "css"), "*.css");

    private static readonly string[] Scoped = Below("*.razor.css");

    private static readonly string[] Scripts = Directory.GetFiles(Path.Combine(Web, "wwwroot", "js"), "*.js");

    private static readonly Dictionary<string, Uses> Components = Below("*.razor").ToDictionary(file => file, Uses.Of);

    /// <summary>Classes that a function gives to whoever asks: of a kind of session, of a light.</summary>
    private static readonly HashSet<string> Given =
    [
        .. Below("*.cs").Where(file => !file.EndsWith(".razor.cs", StringComparison.Ordinal)).SelectMany(file => Literals(File.ReadAllText(file))).Where(IsOfParts),
        .. Enum.GetValues<SessionKind>().Select(kind => SessionText.Css(kind)),
    ];

    private static readonly HashSet<string> HandedOn = [.. Components.Values.SelectMany(uses => uses.HandedOn)];

    private static readonly HashSet<string> Scripted = [.. Scripts.SelectMany(file => Literals(File.ReadAllText(file)))];

    public static TheoryData<string> SharedSheets => [.. Shared.Select(Path.GetFileName).OfType<string>()];

    public static TheoryData<string> ScopedSheets => [.. Scoped.Select(file => Path.GetRelativePath(Web, file).Replace('\\', '/'))];

    [Fact]
    public void Only_rules_for_MudBlazors_own_elements_are_important()
    {
        Assert.Contains(Shared, file => Path.GetFileName(file) == "mudblazor.css");
        foreach (var (file, rule) in Shared.Concat(Scoped).SelectMany(file => RulesOf(file).Select(rule => (file, rule))))
            if (rule.Body.Contains("!important", StringComparison.Ordinal))
                Assert.All(rule.Selectors.Split(','), selector => Assert.True(selector.Contains("mud-", StringComparison.Ordinal), $"{Path.GetFileName(file)}: {selector.Trim()}"));
    }

    [Theory]
    [MemberData(nameof(SharedSheets))]
    public void A_class_of_a_shared_sheet_is_used_by_more_than_one_component(string sheet)
    {
        var classes = RulesOf(Path.Combine(Web, "wwwroot", "css", sheet)).SelectMany(rule => ClassesOf(rule.Selectors)).Distinct();
        Assert.DoesNotContain(classes, name => !Given.Contains(name) && Components.Values.Count(uses => uses.Has(name)) < 2);
    }

    [Theory]
    [MemberData(nameof(ScopedSheets))]
    public void A_class_of_a_components_sheet_is_used_by_that_component(string sheet)
    {
        var file = Path.Combine(Web, sheet);
        var own = Components[file[..^".css".Length]];
        foreach (var selector in RulesOf(file).SelectMany(rule => rule.Selectors.Split(',')))
        {
            var parts = selector.Split("::deep", 2);
            Assert.DoesNotContain(
                ClassesOf(parts[0]), name => !own.Has(name) && !own.Says(name) && !Given.Contains(name) && !HandedOn.Contains(name) && !Scripted.Contains(name));
            Assert.DoesNotContain(
                ClassesOf(parts.ElementAtOrDefault(1) ?? ""),
                name => name != OfNavLink && !Scripted.Contains(name) && !Components.Values.Any(uses => uses.Has(name)));
        }
    }

    private static string[] Below(string pattern) =>
    [
        .. Directory.GetFiles(Web, pattern, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Web, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")),
    ];

    private static IEnumerable<(string Selectors, string Body)> RulesOf(string file) =>
        Rule().Matches(Comment().Replace(File.ReadAllText(file), "")).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).Where(rule => !rule.Item1.Contains('@'));

    // The classes of MudBlazor and of blazor.web.js are their affair.
    private static IEnumerable<string> ClassesOf(string selector) =>
        Class().Matches(selector).Select(match => match.Groups[1].Value)
            .Where(name => !name.StartsWith("mud-", StringComparison.Ordinal) && !name.StartsWith(OfTheReconnectScript, StringComparison.Ordinal));

    private static IEnumerable<string> Literals(string code) => Literal().Matches(code).SelectMany(match => match.Groups[1].Value.Split(' '));

    // A word alone may mean anything; a name of two parts, such as kind-long, is a class.
    private static bool IsOfParts(string name) => name.Contains('-');

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"([^{};]+)\{([^{}]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\.([a-zA-Z][\w-]*)", RegexOptions.None, 1000)]
    private static partial Regex Class();

    [GeneratedRegex("\"([a-z][a-zA-Z0-9-]*(?: [a-z][a-zA-Z0-9-]*)*)\"", RegexOptions.None, 1000)]
    private static partial Regex Literal();

    // An attribute's value may hold expressions, in parentheses, with quotes of their own.
    [GeneratedRegex("""\b([cC])lass="((?:@\((?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)|[^"])*)["]""", RegexOptions.None, 1000)]
    private static partial Regex Attribute();

    [GeneratedRegex("[a-zA-Z][a-zA-Z0-9-]*", RegexOptions.None, 1000)]
    private static partial Regex Word();

    /// <param name="Markup">Classes in its markup.</param>
    /// <param name="HandedOn">Those of them that it hands to another component.</param>
    /// <param name="Code">What its code writes as words.</param>
    private sealed record Uses(HashSet<string> Markup, HashSet<string> HandedOn, HashSet<string> Code)
    {
        public static Uses Of(string component)
        {
            var text = File.ReadAllText(component);
            var attributes = Attribute().Matches(text).Select(match => (IsHandedOn: match.Groups[1].Value == "C", Names: Word().Matches(match.Groups[2].Value).Select(word => word.Value))).ToList();
            var beside = component + ".cs";
            return new(
                [.. attributes.SelectMany(a => a.Names)],
                [.. attributes.Where(a => a.IsHandedOn).SelectMany(a => a.Names)],
                [.. Literals(text), .. File.Exists(beside) ? Literals(File.ReadAllText(beside)) : []]);
        }

        /// <summary>Whether it is surely a class of this component.</summary>
        public bool Has(string name) => Markup.Contains(name) || (IsOfParts(name) && Code.Contains(name));

        /// <summary>Whether it is a word of this component, and so perhaps a class.</summary>
        public bool Says(string name) => Code.Contains(name);
    }
}
