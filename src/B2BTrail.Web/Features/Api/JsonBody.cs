using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;

namespace B2BTrail.Web.Features.Api;

/// <summary>What filters see of a body, whatever is in it.</summary>
internal interface IJsonBody
{
    /// <summary>The bytes as they came.</summary>
    ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Why the body cannot be used; null where it can.</summary>
    ProblemHttpResult? Refusal { get; }
}

/// <summary>
/// A JSON body, read by us rather than by the framework so that one that cannot be read is answered with the path of the field at fault.
/// </summary>
internal sealed class JsonBody<T> : IJsonBody, IEndpointParameterMetadataProvider
    where T : class
{
    private JsonBody(ReadOnlyMemory<byte> bytes, T? value, ProblemHttpResult? refusal)
    {
        Bytes = bytes;
        Value = value!;
        Refusal = refusal;
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>What was sent. Handlers run only where there is no <see cref="Refusal"/>.</summary>
    public T Value { get; }

    public ProblemHttpResult? Refusal { get; }

    [SuppressMessage("Design", "CA1000", Justification = "The framework finds the method by its name.")]
    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            return Refused(ApiProblems.NotJson());
        }

        if (await BoundedBody.ReadAsync(context.Request, context.RequestAborted) is not { } bytes)
        {
            return Refused(ApiProblems.TooLarge());
        }

        try
        {
            return JsonSerializer.Deserialize<T>(bytes.Span, ApiJson.Options) is { } value
                ? new JsonBody<T>(bytes, value, null)
                : Refused(ApiProblems.Invalid("", "Send a JSON object."));
        }
        catch (JsonException e)
        {
            return Refused(JsonFault.Explain(e));
        }
    }

    [SuppressMessage("Design", "CA1000", Justification = "The framework finds the method by its name.")]
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
    }

    private static JsonBody<T> Refused(ProblemHttpResult refusal) => new(default, null, refusal);
}

/// <summary>Reads a body up to a limit that holds whatever server carries us.</summary>
internal static class BoundedBody
{
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The bytes without a byte order mark; null where there are too many.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, ct)) > 0;)
        {
            if (bytes.Length + read > MaxBytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        ReadOnlyMemory<byte> all = bytes.ToArray();
        return all.Span.StartsWith("\uFEFF"u8) ? all["\uFEFF"u8.Length..] : all;
    }
}

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
                $"This is not well-formed JSON, from line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1} on."));
        }

        if (NamedMember().Match(fault.Message) is { Success: true } named)
        {
            var name = named.Groups["name"].Value;
            var whole = path == name || path.EndsWith('.' + name, StringComparison.Ordinal) ? path : path.Length == 0 ? name : $"{path}.{name}";
            return ApiProblems.Invalid(whole, named.Groups["twice"].Success ? "This field is given twice." : "There is no such field here.");
        }

        return ApiProblems.Invalid(path, "This value is not of the kind that belongs here; /openapi/v1.json describes it.");
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

/// <summary>Answers a body that cannot be used before its endpoint runs.</summary>
internal sealed class RefuseUnreadableBody : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.Arguments.OfType<IJsonBody>().FirstOrDefault() is { Refusal: { } refusal } ? new(refusal) : next(context);
}
