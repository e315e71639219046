using System.Net;
using System.Text.Json.Nodes;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Features.Runs;

public sealed class RealHistoryTests
{
    private const double Tolerance = 0.05;

    // Ten days after the longest of the activities.
    private static readonly DateTimeOffset Now = new(2021, 9, 11, 12, 0, 0, TimeSpan.Zero);

    [RealActivitiesFact]
    public async Task A_fifty_mile_race_is_planned_from_a_history_of_real_activities()
    {
        await using var app = new TrailApp().With(new FakeTimeProvider(Now));
        var runner = await app.RunnerAsync("history@example.org");
        var program = await app.ProgramAsync("history@example.org");
        var history = RealActivities.All().Where(activity => activity.Start <= Now).ToList();
        Assert.True(history.Count >= 15, $"Only {history.Count} activities were found.");

        foreach (var activity in history)
        {
            (await program.Post("/api/v1/runs", Run(activity))).Must(HttpStatusCode.Created);
        }

        await TotalsAreThoseOfTheFiles(program, history);
        await using var scope = app.Services.CreateAsyncScope();
        var fitness = await scope.ServiceProvider.GetRequiredService<FitnessQueries>().EstimateAsync(runner);
        Assert.NotNull(fitness);
        Assert.Equal(36_975.1, fitness.LongestRun.Meters, Tolerance);

        var block = Sample.Block();
        block["startDate"] = "2021-09-13";
        block["race"]!["date"] = "2022-04-23";
        block["current"] = new JsonObject
        {
            ["weeklyDistanceMeters"] = fitness.Weekly.Meters,
            ["longestRunMeters"] = fitness.LongestRun.Meters,
            ["largestTwoDayMeters"] = fitness.LargestTwoDay!.Value.Meters,
        };
        var kept = (await program.Post("/api/v1/blocks", block)).Must(HttpStatusCode.Created).Json;
        PlanIsWhole(kept, "2022-04-23");
    }

    [Fact]
    public async Task A_fifty_mile_race_is_planned_from_eight_miles_and_three()
    {
        await using var app = new TrailApp().With(new FakeTimeProvider(Now));
        await app.RunnerAsync("article@example.org");
        var program = await app.ProgramAsync("article@example.org");
        var block = Sample.Block();
        block["startDate"] = "2021-09-13";
        block["race"]!["date"] = "2022-09-10";
        block["current"] = JsonNode.Parse("""{ "weeklyDistanceMeters": 35405.6, "longestRunMeters": 12874.8, "largestTwoDayMeters": 17702.8 }""");
        block["runDaysPerWeek"] = 4;
        var preview = (await program.Post("/api/v1/blocks/preview", block)).Must(HttpStatusCode.OK).Json;
        PlanIsWhole(preview, "2022-09-10");
        var firstPair = preview["weeks"]!.AsArray().Select(week => week!["pair"]).First(pair => pair is not null)!;
        var total = (double)firstPair["firstMeters"]! + (double)firstPair["secondMeters"]!;
        Assert.InRange(total, 0.8 * 17_702.8, 1.15 * 17_702.8);
    }

    private static async Task TotalsAreThoseOfTheFiles(HttpClient program, List<RealActivity> history)
    {
        var (from, to) = (history[0].LocalDate, history.Max(activity => activity.LocalDate));
        var weeks = (await program.Get($"/api/v1/weeks?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}")).Must(HttpStatusCode.OK).Json["items"]!.AsArray();
        Assert.Equal(history.Sum(activity => activity.Meters), weeks.Sum(week => (double)week!["doneMeters"]!), Tolerance);
        foreach (var week in weeks)
        {
            var start = DateOnly.Parse((string)week!["startDate"]!, System.Globalization.CultureInfo.InvariantCulture);
            var own = history.Where(activity => activity.LocalDate >= start && activity.LocalDate < start.AddDays(7)).Sum(activity => activity.Meters);
            Assert.Equal(own, (double)week["doneMeters"]!, Tolerance);
        }
    }

    private static JsonObject Run(RealActivity activity) => new()
    {
        ["localDate"] = activity.LocalDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["distanceMeters"] = activity.Meters,
        ["movingSeconds"] = activity.Moving is { } moving ? Math.Min(moving, activity.Elapsed ?? moving) : null,
        ["elapsedSeconds"] = activity.Elapsed,
        ["ascentMeters"] = activity.Ascent,
        ["averageHeartRate"] = activity.HeartRate,
    };

    private static void PlanIsWhole(JsonNode block, string race)
    {
        var sessions = block["weeks"]!.AsArray().SelectMany(week => week!["sessions"]!.AsArray()).ToList();
        Assert.Equal(race, (string)sessions[^1]!["date"]!);
        Assert.All(sessions, session => Assert.NotEmpty(session!["why"]!.AsArray()));
        Assert.Contains(block["weeks"]!.AsArray(), week => week!["pair"] is not null);
        Assert.True((bool)block["feasible"]! || block["limitsThatBound"]!.AsArray().Count > 0);
    }
}
