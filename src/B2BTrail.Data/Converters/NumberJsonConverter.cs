using System.Text.Json;
using System.Text.Json.Serialization;

namespace B2BTrail.Data.Converters;

/// <summary>Writes a quantity as the bare number of its unit.</summary>
internal sealed class NumberJsonConverter<T>(Func<T, double> toNumber, Func<double, T> fromNumber) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => fromNumber(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(toNumber(value));
}
