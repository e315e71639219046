using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace B2BTrail.Web.Features.Api;

/// <summary>How JSON is read and written: strictly, so that a misspelt name or a number in quotes is noticed and not ignored.</summary>
internal static class ApiJson
{
    /// <summary>How a body is read: none is as deep as the document that describes it, which is written without this limit.</summary>
    public static JsonSerializerOptions Options { get; } = Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web) { MaxDepth = 16 });

    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        // The names of fields at fault are keys of a dictionary, and must be told as they were sent.
        options.DictionaryKeyPolicy = null;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new InstantConverter());
        return options;
    }

    /// <summary>An instant says where it stands against UTC; without that, the server's own zone would decide.</summary>
    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String
                || !reader.TryGetDateTime(out var local) || local.Kind == DateTimeKind.Unspecified
                || !reader.TryGetDateTimeOffset(out var instant))
            {
                throw new JsonException();
            }

            return instant;
        }

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime);
    }
}
