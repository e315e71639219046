using System.Text.Json.Nodes;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Support;
using Xunit.Abstractions;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

/// <summary>All real files at once, as a runner would drop them.</summary>
public sealed class RealImportTests(ApiApp api, ITestOutputHelper output) : IClassFixture<ApiApp>
{
    [RealActivitiesFact]
    public async Task Each_file_comes_to_what_is_known_of_it()
    {
        var folder = Path.Combine(Path.GetDirectoryName(RealActivities.File!)!, "activities");
        var facts = JsonNode.Parse(await File.ReadAllTextAsync(RealActivities.File!))!["files"]!.AsObject();
        var program = await api.NewProgramAsync();
        var import = await program.ImportAsync(facts.Where(f => (string)f.Value!["kind"]! is not "csv").Select(f => (f.Key, File.ReadAllBytes(Path.Combine(folder, f.Key)))));
        foreach (var row in import.Rows())
        {
            output.WriteLine($"{row.Outcome,-10} {row.Name}  {row.Reason}");
        }

        output.WriteLine(import.Tally().ToString());
        Assert.Equal("done", (string)import["state"]!);
    }
}
