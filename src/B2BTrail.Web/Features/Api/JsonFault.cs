using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace B2BTrail.Web.Features.Api;

/// <summary>Turns what the JSON reader refused into a sentence about a field.</summary>
internal static class JsonFault
{
    /// <param name="fault">What the reader threw.</param>
    /// <param name="body">What it read.</param>
    /// <param name="type">What it was to read it into.</param>
    public static ProblemHttpResult Explain(JsonException fault, ReadOnlySpan<byte> body, Type type)
    {
        if (fault.InnerException is JsonException)
        {
            return ApiProblems.Invalid(PathOf(fault), ApiText.Malformed(fault.LineNumber + 1, fault.BytePositionInLine + 1));
        }

        // The reader stops at the first fault: a name that is wrong before the place where it stopped is the one it stopped for.
        return JsonNames.FirstWrong(body[..OffsetOf(fault, body)], ApiJson.Options.GetTypeInfo(type)) is { } wrong
            ? ApiProblems.Invalid(wrong.Path, wrong.IsTwice ? ApiText.FieldTwice : ApiText.UnknownField)
            : ApiProblems.Invalid(PathOf(fault), ApiText.WrongType);
    }

    private static int OffsetOf(JsonException fault, ReadOnlySpan<byte> body)
    {
        var line = 0;
        for (var number = fault.LineNumber ?? 0; number > 0 && body[line..].IndexOf((byte)'\n') is >= 0 and var end; number--)
            line += end + 1;
        return (int)Math.Min(body.Length, line + (fault.BytePositionInLine ?? 0));
    }

    private static string PathOf(JsonException fault) => fault.Path switch
    {
        null or "$" => "",
        ['$', '.', .. var rest] => rest,
        ['$', .. var rest] => rest,
        var other => other,
    };
}
