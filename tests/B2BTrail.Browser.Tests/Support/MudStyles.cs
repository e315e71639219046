using System.Text.RegularExpressions;
using B2BTrail.Domain.Tests;

namespace B2BTrail.Browser.Tests.Support;

/// <summary>MudBlazor's style sheet as its package has it, and as it is served: without the rules of parts that no page has.</summary>
internal static partial class MudStyles
{
    /// <summary>The rules of the package, as "selectors{declarations}".</summary>
    public static HashSet<string> Shipped => RulesOf(Path.Combine(Package, "staticwebassets", "MudBlazor.min.css"));

    /// <summary>The rules that are served.</summary>
    public static HashSet<string> Served => RulesOf(Checkout.Path("src", "B2BTrail.Web", "wwwroot", "lib", "mud", "MudBlazor.min.css"));

    /// <summary>The selectors of the rules that are not, without states such as hover.</summary>
    public static string[] LeftOut { get; } =
    [
        .. Shipped.Except(Served)
            .SelectMany(rule => Comma().Split(rule[..rule.IndexOf('{', StringComparison.Ordinal)]))
            .Select(selector => State().Replace(selector, "").Trim())
            .Where(selector => selector.Contains('.', StringComparison.Ordinal) && !selector.EndsWith('>') && !selector.Contains('\\', StringComparison.Ordinal))
            .Distinct(),
    ];

    private static string Package => PackagePath().Match(File.ReadAllText(Checkout.Path("src", "B2BTrail.Web", "obj", "B2BTrail.Web.csproj.nuget.g.props"))).Groups[1].Value;

    private static HashSet<string> RulesOf(string file) => [.. Rule().Matches(Comment().Replace(File.ReadAllText(file), "")).Select(match => match.Value.Trim())];

    [GeneratedRegex("<PkgMudBlazor[^>]*>([^<]+)<", RegexOptions.None, 1000)]
    private static partial Regex PackagePath();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"[^{}]+\{[^{}]+\}", RegexOptions.None, 10_000)]
    private static partial Regex Rule();

    // Not those within :is(…) and :not(…).
    [GeneratedRegex(@",(?![^()]*\))", RegexOptions.None, 1000)]
    private static partial Regex Comma();

    [GeneratedRegex(@"::?[a-z-]+(?![a-z(-])", RegexOptions.None, 1000)]
    private static partial Regex State();
}
