using System.Text.Json;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace B2BTrail.Data.Runs;

/// <summary>How the reading of a file is written down.</summary>
internal static class RunReadingJson
{
    public static ValueConverter<RunReading?, string> Converter { get; } = new(
        reading => JsonSerializer.Serialize(reading, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<RunReading>(json, JsonSerializerOptions.Default)!);
}
