using System.Text.Json;
using System.Text.Json.Serialization;
using B2BTrail.Domain.Units;

namespace B2BTrail.Data.Converters;

/// <summary>
/// How values are written down as JSON: quantities as bare numbers in meters and seconds, names for everything that has one, and nothing that is
/// not known. A kind of value that needs more adds it to a copy.
/// </summary>
internal static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            // By the names under which earlier versions wrote them as objects.
            new NumberJsonConverter<Distance>("Metres", distance => distance.Meters, meters => new Distance(meters)),
            new NumberJsonConverter<Climb>("Metres", climb => climb.Meters, meters => new Climb(meters)),
            new NumberJsonConverter<Duration>(nameof(Duration.Seconds), duration => duration.Seconds, seconds => new Duration(checked((long)seconds))),
            new NumberJsonConverter<Pace>(nameof(Pace.SecondsPerKilometer), pace => pace.SecondsPerKilometer, seconds => new Pace(seconds)),
            new NumberJsonConverter<Rpe>(nameof(Rpe.Value), rpe => rpe.Value, value => new Rpe(checked((int)value))),
        },
    };
}
