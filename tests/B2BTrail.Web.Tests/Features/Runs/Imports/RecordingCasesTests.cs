using System.Text.Json.Nodes;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Support;
using Xunit.Abstractions;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

/// <summary>Files that are odd in one way each, every one imported by a runner of its own, against what it must come to.</summary>
public sealed class RecordingCasesTests(ApiApp api, ITestOutputHelper output) : IClassFixture<ApiApp>
{
    private static readonly string[] OpenUntilMerged =
    [
        "02-one-wrong-time--first-point-22-min-late.gpx",
        "02-one-wrong-time--last-point-in-2099.gpx",
        "02-one-wrong-time--one-point-a-day-ahead.gpx",
        "02-one-wrong-time--one-record-10-min-ahead.fit",
        "03-wrong-first-times--first-3-points-600-years-ahead.gpx",
        "03-wrong-first-times--first-fix-14-h-old.gpx",
        "03-wrong-first-times--first-point-1970.gpx",
        "03-wrong-first-times--first-point-20-years-behind.gpx",
        "03-wrong-first-times--one-point-a-day-ahead-whole-lap.tcx",
        "03-wrong-first-times--unfinished-first-record-14-h-old.fit",
        "04-gps-week-rollover--metadata-has-the-right-day.gpx",
        "05-made-up-times--from-2000-ten-seconds-apart.gpx",
        "05-made-up-times--watch-clock-at-2000.fit",
        "06-all-points-one-time--one-time.gpx",
        "07-dropouts-to-zero--no-fix-at-first.gpx",
        "07-dropouts-to-zero--no-fix-in-the-middle.gpx",
        "07-dropouts-to-zero--one-point-at-8848-m.gpx",
        "07-dropouts-to-zero--raw-altitude-0.fit",
        "07-dropouts-to-zero--ten-points-at-0-m.gpx",
        "08-spike-clusters--every-other-point-5-km-off.gpx",
        "08-spike-clusters--three-points-5-km-off.gpx",
        "09-bad-barometer--ascent-9999-on-4-km.fit",
        "09-bad-barometer--jump-of-120-m.fit",
        "10-local-time-equals-utc--auckland-7-in-the-morning.fit",
        "10-local-time-equals-utc--brussels-new-year.gpx",
        "10-local-time-equals-utc--denver-7-in-the-evening.fit",
        "12-laps-without-session--laps-alone.fit",
        "12-laps-without-session--session-without-distance.fit",
        "17-heart-rate-only-points--two-thirds.tcx",
        "18-partial-trackpoints--four-for-each-time.tcx",
        "21-tcx-laps--out-of-order.tcx",
        "22-other-sports--fit-25-golf.fit",
        "22-other-sports--fit-27-horse-riding.fit",
        "22-other-sports--fit-58-winter-sport.fit",
        "22-other-sports--fit-73-hockey.fit",
        "22-other-sports--fit-8-tennis.fit",
        "22-other-sports--type-bicycle.gpx",
        "22-other-sports--type-radfahren.gpx",
        "23-list-names-the-sport--ride.zip",
        "24-several-in-one-file--morning-and-evening.gpx",
        "24-several-in-one-file--ride-then-run.gpx",
        "27-clock-change-night--england-in-march.fit",
        "30-strava-export--list-in-windows-1252.zip",
        "30-strava-export--two-exports.zip",
        "31-stale-first-or-last-fix--first-point-3-km-off.gpx",
        "31-stale-first-or-last-fix--first-point-30-km-off.gpx",
        "31-stale-first-or-last-fix--first-two-points-3-km-off.gpx",
        "31-stale-first-or-last-fix--last-point-3-km-off.gpx",
        "33-session-against-records--start-2-h-late.fit",
        "33-session-against-records--start-a-day-early.fit",
        "33-session-against-records--start-is-the-end.fit",
        "33-session-against-records--time-in-milliseconds.fit",
        "36-time-formats--no-dashes.gpx",
        "36-time-formats--space-and-utc.gpx",
    ];

    [RealActivitiesFact]
    public async Task Each_odd_recording_comes_to_what_went_into_it()
    {
        var folder = Path.Combine(Path.GetDirectoryName(RealActivities.File!)!, "recordings");
        var cases = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "cases.json")))!["files"]!.AsObject()
            .Select(file => new RecordingCase(file.Key, file.Value!["expect"]!)).ToList();
        var wrong = new List<string>();
        foreach (var each in cases)
        {
            var faults = await FaultsAsync(each, await File.ReadAllBytesAsync(Path.Combine(folder, each.Name)));
            output.WriteLine($"{(faults.Count == 0 ? "right" : "WRONG")} {each.Name}  {string.Join("; ", faults)}");
            if (faults.Count > 0 && !OpenUntilMerged.Contains(each.Name))
            {
                wrong.Add($"{each.Name}: {string.Join("; ", faults)}");
            }
        }

        Assert.True(cases.Count >= 100, $"Only {cases.Count} cases were found.");
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(RecordingCase each, byte[] bytes)
    {
        var (runner, program) = await api.NewRunnerAsync();
        await api.UseAsync<RunnerSettingsService>(async settings =>
            Assert.True((await settings.ChangeAsync(runner, Preferences.Default with { TimeZone = each.Zone })).IsEmpty));
        var import = await program.ImportAsync((each.Name, bytes));
        var runs = await program.RunsAsync();
        return each.Faults(import.Rows(), [.. runs.OrderBy(run => (string?)run["startedAt"])]);
    }
}
