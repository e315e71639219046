using System.Globalization;
using System.Text.Json.Nodes;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Support;
using Xunit.Abstractions;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

/// <summary>All real files at once, as a runner would drop them, against what is known of each.</summary>
public sealed class RealImportTests(ApiApp api, ITestOutputHelper output) : IClassFixture<ApiApp>
{
    // Said to be a run that can be imported, but driven by car, as its maker notes too.
    private const string ByCar = "tkrajina+gpxpy/test_files/around-visnjan-with-car.gpx";

    private static readonly string[] NotOnFoot = ["cycling", "swimming", "training", "transition"];

    [RealActivitiesFact]
    public async Task Each_file_comes_to_what_is_known_of_it()
    {
        var program = await api.NewProgramAsync();
        var known = Known();
        var import = await program.ImportAsync(Files(known));
        var runs = (await program.RunsAsync()).ToDictionary(run => (string)run["id"]!);
        var rows = import.Rows().ToLookup(row => row.Name);
        foreach (var row in import.Rows())
        {
            output.WriteLine($"{row.Outcome,-9} {row.Name}  {row.Reason}");
        }

        Assert.Equal("done", (string)import["state"]!);
        Assert.Equal(import.Rows().Count(row => row.Outcome == "imported"), runs.Count);
        Assert.All(import.Rows().Where(row => row.Outcome != "imported"), row => Assert.False(string.IsNullOrEmpty(row.Reason), row.Name));

        var held = 0;
        foreach (var (name, facts) in known)
        {
            switch ((string)facts["class"]!)
            {
                case "valid" when IsOnFoot(facts) && name != ByCar:
                    var row = Assert.Single(rows[name], r => r.Outcome is "imported" or "duplicate");
                    Hold(name, facts["expected"]!, runs[row.RunId!], isOwn: row.Outcome == "imported");
                    held++;
                    break;
                case "valid" or "route" or "non-activity":
                    Assert.All(rows[name], r => Assert.Equal("skipped", r.Outcome));
                    break;
                case "multi":
                    HoldLegs(name, facts, [.. rows[name]], runs);
                    held++;
                    break;
                case "invalid":
                    Assert.All(rows[name], r => Assert.True(r.Outcome == "rejected" || r.Reason!.EndsWith('?'), $"{name}: {r.Reason}"));
                    break;
                case "edge":
                    Assert.NotEmpty(rows[name]);
                    break;
            }
        }

        Assert.True(held >= 35, $"Only {held} files were compared.");
    }

    [RealActivitiesFact]
    public async Task Files_of_one_run_end_as_one_run_and_a_second_time_adds_nothing()
    {
        var program = await api.NewProgramAsync();
        var known = Known();
        var first = await program.ImportAsync(Files(known));
        var before = (await program.RunsAsync()).Select(run => run.ToJsonString()).ToList();
        var rows = first.Rows().ToLookup(row => row.Name);
        foreach (var group in JsonNode.Parse(await File.ReadAllTextAsync(RealActivities.File!))!["duplicate_groups"]!.AsArray())
        {
            Assert.True(group!.AsArray().SelectMany(name => rows[(string)name!]).Select(row => row.RunId).OfType<string>().Distinct().Count() <= 1, group.ToJsonString());
        }

        var again = await program.ImportAsync(Files(known));
        Assert.Equal(0, again.Tally().Imported);
        Assert.DoesNotContain(again.Rows(), row => row.Reason?.Contains(" now", StringComparison.Ordinal) == true);
        Assert.Equal(before, (await program.RunsAsync()).Select(run => run.ToJsonString()));
    }

    private static List<(string Name, JsonNode Facts)> Known() =>
    [
        .. JsonNode.Parse(File.ReadAllText(RealActivities.File!))!["files"]!.AsObject()
            .Select(file => (Name: file.Key, Facts: file.Value!)).Where(file => (string)file.Facts["class"]! != "csv"),
    ];

    private static IEnumerable<(string, byte[])> Files(IEnumerable<(string Name, JsonNode Facts)> known) =>
        known.Select(file => (file.Name, File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(RealActivities.File!)!, "activities", file.Name))));

    private static bool IsOnFoot(JsonNode facts) =>
        !NotOnFoot.Contains((string?)facts["expected"]?["sport"], StringComparer.OrdinalIgnoreCase) && (double?)facts["expected"]?["distance_m"] > 0;

    private static void Hold(string name, JsonNode expected, JsonNode run, bool isOwn)
    {
        // Of two recordings of one run the first gave the figures; the second may have started a little later and know less.
        Near(name, "start", Instant((string)expected["start_utc"]!), Instant((string)run["startedAt"]!), isOwn ? 1 : 60);
        Near(name, "distance", (double)expected["distance_m"]!, (double)run["distanceMeters"]!, Math.Max(0.1, 0.005 * (double)expected["distance_m"]!));
        if (!isOwn)
        {
            return;
        }

        if ((double?)expected["avg_hr"] is >= 20 and { } beats && (double?)run["averageHeartRate"] is { } counted)
        {
            Near(name, "heart rate", beats, counted, 2);
        }

        if ((double?)expected["timer_s"] is { } timer)
        {
            Near(name, "time in motion", timer, (double)run["movingSeconds"]!, 1);
        }

        // A watch's own sum is met; where there is none, the climb lies between what a coarse and what no smoothing gives.
        if ((double?)expected["ascent_m"] is { } ascent)
        {
            Near(name, "climb", ascent, (double)run["ascentMeters"]!, 0.5);
        }
        else if ((double?)expected["ascent_raw_m"] is { } raw && (double?)run["ascentMeters"] is { } climbed)
        {
            var least = (double?)expected["ascent_hyst10_m"] ?? (double?)expected["ascent_hyst5_m"] * 0.9 ?? 0;
            Assert.InRange(climbed, least - 0.5, raw + 0.5);
        }
    }

    private static void HoldLegs(string name, JsonNode facts, List<ImportedRow> rows, Dictionary<string, JsonNode> runs)
    {
        foreach (var leg in facts["sessions"]!.AsArray().Where(s => (string?)s!["sport"] is "running" or "walking"))
        {
            var meters = (double)leg!["total_distance_m"]!;
            Assert.True(
                rows.Any(row => row.RunId is { } id
                    && Math.Abs(Instant((string)leg["start_time"]!) - Instant((string)runs[id]["startedAt"]!)) <= 1
                    && Math.Abs(meters - (double)runs[id]["distanceMeters"]!) <= 0.005 * meters)
                || rows.Any(row => row.Reason?.EndsWith('?') == true),
                $"{name}: no run for {leg.ToJsonString()}");
        }
    }

    private static double Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds() / 1000.0;

    private static void Near(string name, string what, double expected, double actual, double by) =>
        Assert.True(Math.Abs(expected - actual) <= by, string.Create(CultureInfo.InvariantCulture, $"{name}: {what} is {actual}, not {expected}."));
}
