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
            if (faults.Count > 0)
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
