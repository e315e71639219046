using System.Text.Json;
using B2BTrail.Data.Converters;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace B2BTrail.Data.Runs;

/// <summary>
/// How notices are written down: codes by name, distances and climbs in meters, times in seconds, and nothing that is not known, such as
/// <c>[{"code":"pointsOutside","count":2}]</c>.
/// </summary>
internal static class FileNoticeJson
{
    public static ValueConverter<IReadOnlyList<FileNotice>, string> Converter { get; } = new(notices => Write(notices), json => Read(json));

    public static ValueComparer<IReadOnlyList<FileNotice>> Comparer { get; } = new(
        (a, b) => a == null ? b == null : b != null && a.SequenceEqual(b),
        notices => notices.Count,
        notices => notices);

    public static string Write(IReadOnlyList<FileNotice> notices) => JsonSerializer.Serialize(notices, StoredJson.Options);

    /// <exception cref="JsonException">The text was not made by <see cref="Write"/>.</exception>
    public static IReadOnlyList<FileNotice> Read(string json) => JsonSerializer.Deserialize<FileNotice[]>(json, StoredJson.Options) ?? [];
}
