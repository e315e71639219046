using System.Text.Json.Nodes;

namespace B2BTrail.Web.Tests.Support;

/// <summary>A test on activities of real watches, which lie beside the project where its makers keep them and are no part of it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealActivitiesFactAttribute : FactAttribute
{
    public RealActivitiesFactAttribute()
    {
        if (RealActivities.File is null)
        {
            Skip = "The folder of real activities is not beside this checkout.";
        }
    }
}

/// <summary>What real activity files hold, as their makers read it.</summary>
internal static class RealActivities
{
    private static readonly string[] OnFoot = ["running", "run", "walking", "hiking"];

    public static string? File { get; } = Find();

    /// <summary>Each activity on foot with a start and a distance, once.</summary>
    public static IReadOnlyList<RealActivity> All() =>
    [
        .. JsonNode.Parse(System.IO.File.ReadAllText(File!))!["files"]!.AsObject()
            .Select(file => file.Value!)
            .Where(file => (string?)file["class"] is "valid" or "multi" && file["expected"] is JsonObject)
            .Where(file => OnFoot.Contains((string?)file["expected"]!["sport"], StringComparer.OrdinalIgnoreCase))
            .Select(RealActivity.From)
            .OfType<RealActivity>()
            .DistinctBy(activity => (activity.Start, Math.Round(activity.Meters)))
            .OrderBy(activity => activity.Start),
    ];

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "expected.json");
            if (System.IO.File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}

/// <summary>One activity.</summary>
internal sealed record RealActivity(DateTimeOffset Start, DateOnly LocalDate, double Meters, double? Moving, double? Elapsed, double? Ascent, int? HeartRate)
{
    public static RealActivity? From(JsonNode file)
    {
        var expected = file["expected"]!;
        if ((string?)expected["start_utc"] is not { } start || (double?)expected["distance_m"] is not > 0)
        {
            return null;
        }

        var instant = DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        var local = instant.AddSeconds((double?)file["utc_offset_s"] ?? 0);
        return new RealActivity(
            instant,
            DateOnly.FromDateTime(local.UtcDateTime),
            (double)expected["distance_m"]!,
            (double?)expected["timer_s"],
            (double?)expected["elapsed_s"],
            (double?)expected["ascent_m"],
            (double?)expected["avg_hr"] is { } beats and >= 20 ? (int)Math.Round(beats) : null);
    }
}
