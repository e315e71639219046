using System.Reflection;
using System.Text.RegularExpressions;
using B2BTrail.Domain.Tests;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>Arrows between namespaces point one way, so that each can be read, tested and changed without those above it.</summary>
public sealed partial class NamespaceTests
{
    [Theory]
    [InlineData("B2BTrail.Domain")]
    [InlineData("B2BTrail.Interchange")]
    [InlineData("B2BTrail.Data")]
    [InlineData("B2BTrail.Web")]
    public void No_namespace_needs_one_that_needs_it(string assembly)
    {
        var edges = InCode(assembly).Concat(InUsings(assembly)).Where(edge => edge.From != edge.To).ToList();
        Assert.NotEmpty(edges);
        var next = edges.ToLookup(edge => edge.From, edge => edge.To);

        var cyclic = edges
            .Where(edge => Reached(edge.To, next).Contains(edge.From))
            .Select(edge => $"{edge.From} -> {edge.To}: {edge.Because}")
            .Distinct();

        Assert.True(!cyclic.Any(), string.Join(Environment.NewLine, cyclic));
    }

    private static IEnumerable<Edge> InCode(string assembly) =>
        from type in Assembly.Load(assembly).GetTypes()
        where Belongs(type, assembly)
        from used in TypeUses.Of(type)
        where used.Assembly == type.Assembly && Belongs(used, assembly)
        select new Edge(type.Namespace!, used.Namespace!, $"{type.Name} uses {used.Name}");

    // Constants and names leave no trace in the compiled code, but no file names a namespace that it does not use: the build refuses that.
    private static IEnumerable<Edge> InUsings(string assembly) =>
        from file in Directory.EnumerateFiles(Checkout.Path("src", assembly), "*.cs", SearchOption.AllDirectories)
        where !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations")
        let text = File.ReadAllText(file)
        let home = Home().Match(text)
        where home.Success
        from Match used in Used().Matches(text)
        where used.Groups["name"].Value is var name && (name == assembly || name.StartsWith(assembly + ".", StringComparison.Ordinal))
        select new Edge(home.Groups["name"].Value, used.Groups["name"].Value, Path.GetFileName(file));

    private static bool Belongs(Type type, string assembly) => type.Namespace is { } space
        && (space == assembly || space.StartsWith(assembly + ".", StringComparison.Ordinal))
        && !space.EndsWith(".Migrations", StringComparison.Ordinal);

    private static HashSet<string> Reached(string from, ILookup<string, string> next)
    {
        var reached = new HashSet<string> { from };
        var open = new Stack<string>([from]);
        while (open.TryPop(out var space))
        {
            foreach (var other in next[space].Where(reached.Add))
                open.Push(other);
        }

        return reached;
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Home();

    [GeneratedRegex(@"^using (static )?(?<name>B2BTrail[\w.]*);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Used();

    private sealed record Edge(string From, string To, string Because);
}
