using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components.Rendering;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>The words that the markup of a component holds, as it was compiled: texts between tags, and strings in attributes that a person reads.</summary>
internal static partial class RenderedWords
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Attributes of elements and parameters of components that hold no words.</summary>
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "class", "id", "style", "href", "src", "action", "method", "name", "for", "value", "type", "role", "rel", "d", "viewBox", "points", "transform", "autocomplete", "content",
    };

    public static IReadOnlyList<string> Of(Type component) =>
        [.. MethodsOf(component).SelectMany(Rendered).Select(text => text.Trim()).Where(text => Word().IsMatch(NoWords().Replace(text, ""))).Distinct()];

    // The fragments that a component hands to others are methods of types that the compiler makes within it.
    private static IEnumerable<MethodInfo> MethodsOf(Type type) => type.GetMethods(Own).Concat(
        type.GetNestedTypes(Own).Where(nested => nested.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)).SelectMany(MethodsOf));

    private static IEnumerable<string> Rendered(MethodInfo method)
    {
        var strings = new List<string>();
        foreach (var (operand, token) in MethodCode.Of(method))
        {
            if (operand == OperandType.InlineString)
            {
                strings.Add(method.Module.ResolveString(token));
            }
            else if (operand == OperandType.InlineMethod
                && method.Module.ResolveMethod(token, method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null) is { } called
                && (called.DeclaringType == typeof(RenderTreeBuilder) || called.DeclaringType?.Name == "TypeInference"))
            {
                foreach (var text in Shown(called.Name, strings))
                {
                    yield return text;
                }

                strings.Clear();
            }
        }
    }

    private static IEnumerable<string> Shown(string call, List<string> strings) => call switch
    {
        nameof(RenderTreeBuilder.AddContent) => strings,
        nameof(RenderTreeBuilder.AddMarkupContent) => strings.SelectMany(OfHtml),
        nameof(RenderTreeBuilder.AddAttribute) or nameof(RenderTreeBuilder.AddComponentParameter) when strings.Count > 0 && IsRead(strings[0]) => strings.Skip(1).Where(IsSentence),
        _ when call.StartsWith("Create", StringComparison.Ordinal) => strings.Where(IsSentence),
        _ => [],
    };

    private static IEnumerable<string> OfHtml(string html)
    {
        var parser = new HtmlParser();
        return parser.ParseFragment(html, parser.ParseDocument("").Body!).SelectMany(node => node.GetDescendantsAndSelf()).SelectMany(node => node switch
        {
            IText text => [text.Data],
            IElement element => element.Attributes.Where(attribute => IsRead(attribute.Name)).Select(attribute => attribute.Value).Where(IsSentence),
            _ => (IEnumerable<string>)[],
        });
    }

    private static bool IsRead(string attribute) => !Unread.Contains(attribute) && !attribute.StartsWith("data-", StringComparison.Ordinal)
        && !attribute.EndsWith("by", StringComparison.Ordinal) && !attribute.EndsWith("Class", StringComparison.Ordinal);

    // Codes in attributes have no blank and no capital: "off", "text", "true".
    private static bool IsSentence(string text) => Sentence().IsMatch(text);

    // The name of the program, addresses, and names of styles.
    [GeneratedRegex(@"B2B[ ]Trail|\S*/\S*|^[a-z]+(-[a-z]+)+$", RegexOptions.ExplicitCapture)]
    private static partial Regex NoWords();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\p{Lu}|\p{L}[ ]|[ ]\p{L}")]
    private static partial Regex Sentence();
}
