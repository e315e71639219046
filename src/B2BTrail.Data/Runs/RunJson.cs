using System.Text.Json;
using System.Text.Json.Serialization;
using B2BTrail.Data.Converters;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace B2BTrail.Data.Runs;

/// <summary>
/// How an earlier entry of a run and the reading of a file are written down. What versions without these rules wrote is read too: names as in the
/// code, quantities as objects, and choices by their number.
/// </summary>
internal static class RunJson
{
    private static readonly JsonSerializerOptions Options = ForEarlierOnes();

    public static ValueConverter<T, string> Converter<T>()
        where T : class? =>
        new(value => JsonSerializer.Serialize(value, Options), json => JsonSerializer.Deserialize<T>(json, Options)!);

    private static JsonSerializerOptions ForEarlierOnes()
    {
        var options = new JsonSerializerOptions(StoredJson.Options) { PropertyNameCaseInsensitive = true };
        options.Converters.Insert(0, new JsonStringEnumConverter(options.PropertyNamingPolicy));
        return options;
    }
}
