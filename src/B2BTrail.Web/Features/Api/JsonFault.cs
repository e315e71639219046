using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Api;

/// <summary>Turns what the JSON reader says into a sentence about a field.</summary>
internal static partial class JsonFault
{
    public static ProblemHttpResult Explain(JsonException fault)
    {
        var path = PathOf(fault);
        if (fault.InnerException is JsonException)
        {
            return ApiProblems.Invalid(path, string.Create(
                CultureInfo.InvariantCulture,
                $"The JSON is malformed at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}."));
        }

        if (NamedMember().Match(fault.Message) is { Success: true } named)
        {
            var name = named.Groups["name"].Value;
            var whole = path == name || path.EndsWith('.' + name, StringComparison.Ordinal) ? path : path.Length == 0 ? name : $"{path}.{name}";
            return ApiProblems.Invalid(whole, named.Groups["twice"].Success ? "This field appears twice." : "Unknown field.");
        }

        return ApiProblems.Invalid(path, "Wrong type of value. See /openapi/v1.json.");
    }

    private static string PathOf(JsonException fault) => fault.Path switch
    {
        null or "$" => "",
        ['$', '.', .. var rest] => rest,
        ['$', .. var rest] => rest,
        var other => other,
    };

    [GeneratedRegex("^(The JSON property '(?<name>.+?)' could not be mapped|(?<twice>Duplicate property) '(?<name>.+?)')", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex NamedMember();
}
