using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;

namespace B2BTrail.Web.Features.Api;

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
                : Refused(ApiProblems.Invalid("", ApiText.NoObject));
        }
        catch (JsonException e)
        {
            return Refused(JsonFault.Explain(e, bytes.Span, typeof(T)));
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
