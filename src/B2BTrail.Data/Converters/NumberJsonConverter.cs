using System.Text.Json;
using System.Text.Json.Serialization;

namespace B2BTrail.Data.Converters;

/// <summary>Writes a quantity as the bare number of its unit. Reads also an object that has the number under a name, as earlier versions wrote some.</summary>
internal sealed class NumberJsonConverter<T>(string name, Func<T, double> toNumber, Func<double, T> fromNumber) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        fromNumber(reader.TokenType == JsonTokenType.StartObject ? JsonElement.ParseValue(ref reader).GetProperty(name).GetDouble() : reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(toNumber(value));
}
