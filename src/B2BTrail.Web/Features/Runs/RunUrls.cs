using System.Globalization;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Addresses of the log's pages.</summary>
public static class RunUrls
{
    /// <summary>The log.</summary>
    public const string List = "/runs";

    /// <summary>A new run.</summary>
    public const string New = "/runs/new";

    /// <summary>One run.</summary>
    public static string Of(RunId id) => $"{List}/{id.Value}";

    /// <summary>One run, to be changed.</summary>
    public static string Edit(RunId id) => $"{Of(id)}/edit";

    /// <summary>A new run of a day, with the distance left to say.</summary>
    public static string NewOn(DateOnly date) => $"{New}?date={Iso(date)}";

    /// <summary>A new run that was a race, with its distance and, where it has one, its name.</summary>
    public static string NewRace(DateOnly date, Distance distance, string? name) =>
        string.Create(CultureInfo.InvariantCulture, $"{NewOn(date)}&race={distance.Meters:0}{(name is null ? "" : $"&name={Uri.EscapeDataString(name)}")}");

    /// <summary>The runs of the log that a filter lets through.</summary>
    public static string Filtered(RunFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        string?[] parts =
        [
            filter.Question is { Length: > 0 } question ? $"q={Uri.EscapeDataString(question)}" : null,
            filter.From is { } from ? $"from={Iso(from)}" : null,
            filter.To is { } to ? $"to={Iso(to)}" : null,
            filter.Kind is { } kind ? $"kind={kind}" : null,
            filter.Tag is { } tag ? $"tag={Uri.EscapeDataString(tag)}" : null,
            filter.IsRace is { } isRace ? $"race={(isRace ? "true" : "false")}" : null,
        ];
        var query = string.Join('&', parts.Where(part => part is not null));
        return query.Length == 0 ? List : $"{List}?{query}";
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The file that a run came from, byte for byte.</summary>
    public static string FileOf(RunId id) => $"/runs/{id.Value}/file";
}
