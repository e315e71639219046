using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace B2BTrail.Browser.Tests.Support;

/// <summary>A runner eleven weeks into a block, whose pair has its second day today.</summary>
public sealed class RunnerInBlock : IDisposable
{
    private readonly HttpClient _program;
    private readonly JsonNode _block;

    private RunnerInBlock(Visitor visitor, HttpClient program, JsonNode block) => (Visitor, _program, _block) = (visitor, program, block);

    /// <summary>Their browser.</summary>
    public Visitor Visitor { get; }

    /// <summary>The address of the block's page.</summary>
    public string Page => $"/blocks/{(string)_block["id"]!}";

    /// <summary>The planned sessions, in order.</summary>
    public IReadOnlyList<(DateOnly Date, string Kind, double Meters)> Sessions =>
    [
        .. _block["weeks"]!.AsArray().SelectMany(w => w!["sessions"]!.AsArray())
            .Select(s => (DateOnly.Parse((string)s!["date"]!, System.Globalization.CultureInfo.InvariantCulture), (string)s["kind"]!, (double)s["distanceMeters"]!)),
    ];

    /// <summary>Keeps a block and logs what was planned up to the day before yesterday, and yesterday at <paramref name="rpe"/> of 10.</summary>
    public static async Task<RunnerInBlock> ArriveAsync(Visitor visitor, int rpe)
    {
        await visitor.GoAsync("/settings");
        await visitor.Field("Name").FillAsync("story");
        await visitor.Page.GetByText("Read and change", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await visitor.Field("Current password").FillAsync(Visitor.Password);
        await visitor.Button("Create token").ClickAsync();
        var token = await visitor.Page.Locator("code.secret").InnerTextAsync();
        var program = new HttpClient { BaseAddress = new Uri(visitor.Server.Url) };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var start = Day.Today.AddDays(-76);
        var block = new JsonObject
        {
            ["name"] = "Ridge 50",
            ["startDate"] = Day.Iso(start),
            ["race"] = new JsonObject { ["date"] = Day.Iso(start.AddDays(163)), ["distanceMeters"] = 80467, ["ascentMeters"] = 3100 },
            ["current"] = new JsonObject { ["weeklyDistanceMeters"] = 57936, ["longestRunMeters"] = 25750, ["largestTwoDayMeters"] = 35406 },
            ["runDaysPerWeek"] = 5,
            ["firstDay"] = Day.Today.AddDays(-1).DayOfWeek.ToString().ToLowerInvariant(),
            ["cadence"] = "everyThirdWeek",
            ["trailPaceSecondsPerKm"] = 480,
            ["unit"] = "mile",
        };
        var runner = new RunnerInBlock(visitor, program, await SendAsync(program, "/api/v1/blocks", block));
        foreach (var (date, kind, meters) in runner.Sessions.Where(s => s.Kind != "rest" && s.Date < Day.Today))
        {
            var run = new JsonObject { ["localDate"] = Day.Iso(date), ["distanceMeters"] = meters };
            if (date == Day.Today.AddDays(-1))
            {
                Assert.Equal("pairFirst", kind);
                run["rpe"] = rpe;
            }

            await SendAsync(program, "/api/v1/runs", run);
        }

        return runner;
    }

    public void Dispose() => _program.Dispose();

    private static async Task<JsonNode> SendAsync(HttpClient program, string address, JsonObject body)
    {
        using var answer = await program.PostAsJsonAsync(address, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }
}
