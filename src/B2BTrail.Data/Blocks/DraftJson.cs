using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using B2BTrail.Data.Converters;
using B2BTrail.Domain.Blocks;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace B2BTrail.Data.Blocks;

/// <summary>
/// How a request and a draft are written down: as everything that is stored, without what can be computed. What is written stays readable for ever: a
/// name that goes out of use keeps its meaning here.
/// </summary>
public static class DraftJson
{
    private static readonly JsonSerializerOptions Options = new(StoredJson.Options)
    {
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new SessionIdJsonConverter(),
            new NumberJsonConverter<Generation>(nameof(Generation.Number), generation => generation.Number, number => new Generation(checked((int)number))),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { TellGoalsApart, KeepWrittenNames } },
    };

    /// <summary>The text of a value.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <inheritdoc cref="Write{T}"/>
    public static string Write(object value, Type type) => JsonSerializer.Serialize(value, type, Options);

    /// <summary>The value of a text that <see cref="Write"/> made.</summary>
    /// <exception cref="JsonException">The text is not of this kind.</exception>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"An empty {typeof(T).Name}.");

    internal static ValueConverter<T, string> Converter<T>() => new(value => Write(value), json => Read<T>(json));

    /// <summary>The values never change in place: the same object is the same value.</summary>
    internal static ValueComparer<T> Comparer<T>()
        where T : class =>
        new((a, b) => ReferenceEquals(a, b), value => value.GetHashCode(), value => value);

    private static void TellGoalsApart(JsonTypeInfo info)
    {
        if (info.Type == typeof(Goal))
        {
            info.PolymorphismOptions = new JsonPolymorphismOptions
            {
                TypeDiscriminatorPropertyName = "kind",
                UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
                DerivedTypes = { new(typeof(Goal.Race), "race"), new(typeof(Goal.PairBy), "pairBy") },
            };
        }
    }

    /// <summary>Properties that were renamed keep the name under which kept blocks hold them.</summary>
    private static void KeepWrittenNames(JsonTypeInfo info)
    {
        if (info.Type == typeof(StandingSession))
        {
            info.Properties.Single(p => p.Name == "lock").Name = "hold";
        }
        else if (info.Type == typeof(PlanChange))
        {
            info.Properties.Single(p => p.Name == "sessions").Name = "days";
        }
    }

    private sealed class SessionIdJsonConverter : JsonConverter<SessionId>
    {
        public override SessionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, SessionId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
