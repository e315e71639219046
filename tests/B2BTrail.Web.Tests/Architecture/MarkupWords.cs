using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Rendering;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>
/// What the markup of a component says by itself: text between tags and labels in attributes, read from what the component was compiled to, where
/// markup and code are apart.
/// </summary>
internal static partial class MarkupWords
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Attributes and parameters whose value a person reads or hears.</summary>
    private static readonly string[] Labels = ["aria-label", "aria-description", "alt", "title", "placeholder", "label", "hint", "text", "heading", "helpertext"];

    /// <summary>The texts and labels in the markup of a component, its lambdas among it.</summary>
    public static IEnumerable<string> Of(Type component) => component.GetNestedTypes(BindingFlags.NonPublic)
        .Where(nested => nested.Name.StartsWith('<'))
        .Prepend(component)
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .SelectMany(OfMethod);

    private static IEnumerable<string> OfMethod(MethodInfo method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var strings = new List<string>();
        for (int at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? Codes[(short)(0xFE00 | il[at + 1])] : Codes[il[at]];
            at += code.Size;
            if (code == OpCodes.Ldstr)
            {
                strings.Add(method.Module.ResolveString(BitConverter.ToInt32(il, at)));
            }
            else if (code.OperandType == OperandType.InlineMethod)
            {
                var called = method.Module.ResolveMethod(BitConverter.ToInt32(il, at), method.DeclaringType!.GetGenericArguments(), method.GetGenericArguments());
                if (called!.DeclaringType == typeof(RenderTreeBuilder))
                {
                    foreach (var text in Written(called.Name, strings))
                    {
                        yield return text;
                    }

                    strings.Clear();
                }
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<string> Written(string call, List<string> strings) => call switch
    {
        nameof(RenderTreeBuilder.AddMarkupContent) => strings.SelectMany(markup => Label().Matches(markup).Select(label => label.Groups["text"].Value)
            .Concat(Tag().Split(markup))),
        nameof(RenderTreeBuilder.AddContent) => strings,
        nameof(RenderTreeBuilder.AddAttribute) or nameof(RenderTreeBuilder.AddComponentParameter) =>
            strings is [var name, .. var values] && Labels.Contains(name.ToLowerInvariant()) ? values : [],
        _ => [],
    };

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("""\b(aria-label|aria-description|alt|title|placeholder)="(?<text>[^"]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
