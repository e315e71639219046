using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Web.Features.Blocks.Api;
using B2BTrail.Web.Tests.Features.Api;

namespace B2BTrail.Web.Tests.Features.Blocks.Api;

/// <summary>What would be proposed to someone who kept a block, ran and told how they are.</summary>
public sealed class ReplanPreviewTests(ApiApp api) : IClassFixture<ApiApp>
{
    private const string Address = "/api/v1/blocks/replan-preview";
    private static readonly DateOnly Today = new(2027, 2, 10);

    [Fact]
    public async Task A_plan_that_was_run_as_it_is_stays_and_nothing_is_stored()
    {
        var program = await api.NewProgramAsync();
        var answer = (await program.Post(Address, await LivedAsync(program))).Must(HttpStatusCode.OK).Json.AsObject();
        Assert.Equal(["causes", "lines", "pairBeforeMeters", "pairAfterMeters"], answer.Select(member => member.Key));
        Assert.Empty(answer["causes"]!.AsArray());
        Assert.Empty(answer["lines"]!.AsArray());
        Assert.Equal((double)answer["pairBeforeMeters"]!, (double)answer["pairAfterMeters"]!);
        Assert.Equal(0, (int)(await program.Get("/api/v1/blocks")).Json["total"]!);
        Assert.Equal(0, (int)(await program.Get("/api/v1/runs")).Json["total"]!);
    }

    [Fact]
    public async Task The_same_question_gets_the_same_answer()
    {
        var program = await api.NewProgramAsync();
        var asked = await LivedAsync(program);
        asked["lights"] = Lights("amber");
        Assert.Equal((await program.Post(Address, asked)).Must(HttpStatusCode.OK).Body, (await program.Post(Address, asked)).Body);
    }

    [Fact]
    public async Task An_amber_light_is_a_cause_and_its_lines_only_reduce()
    {
        var answer = await AskAsync(asked => asked["lights"] = Lights("amber"));
        var cause = Assert.Single(answer["causes"]!.AsArray())!.AsObject();
        Assert.Equal(["kind", "from", "days", "text"], cause.Select(member => member.Key));
        Assert.Equal(("amberLight", "2027-02-10"), ((string)cause["kind"]!, (string)cause["from"]!));
        var lines = answer["lines"]!.AsArray();
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            Assert.Equal(["date", "before", "after", "why"], line!.AsObject().Select(member => member.Key));
            Assert.True((double)line["after"]!["distanceMeters"]! <= (double)line["before"]!["distanceMeters"]!, $"{line}");
            Assert.NotEmpty(line["why"]!.AsArray());
            Assert.NotEmpty((string)line["why"]![0]!["text"]!);
        }
    }

    [Fact]
    public async Task A_red_light_is_a_cause() =>
        Assert.Contains((await AskAsync(asked => asked["lights"] = Lights("red")))["causes"]!.AsArray(), cause => (string)cause!["kind"]! == "redLight");

    [Fact]
    public async Task A_medical_light_is_told_without_lines()
    {
        var answer = await AskAsync(asked => asked["lights"] = Lights("medical"));
        Assert.Equal("medical", (string)Assert.Single(answer["causes"]!.AsArray())!["kind"]!);
        Assert.Empty(answer["lines"]!.AsArray());
    }

    [Fact]
    public async Task Days_without_a_run_are_time_off_with_their_number()
    {
        var answer = await AskAsync(asked => asked["runs"] = new JsonArray(
            [.. asked["runs"]!.AsArray().Where(run => Day(run!) < Today.AddDays(-12)).Select(run => run!.DeepClone())]));
        var cause = answer["causes"]!.AsArray().First(cause => (string)cause!["kind"]! == "timeOff")!;
        Assert.True((int)cause["days"]! >= 10, $"{cause}");
        Assert.NotEmpty(answer["lines"]!.AsArray());
    }

    [Fact]
    public async Task A_race_that_nobody_planned_is_told()
    {
        var answer = await AskAsync(asked =>
        {
            var run = asked["runs"]!.AsArray().Last(run => Day(run!).DayOfWeek == DayOfWeek.Sunday)!;
            (run["distanceMeters"], run["race"]) = (21_097.5, true);
        });
        var raced = answer["causes"]!.AsArray().First(cause => (string)cause!["kind"]! == "raced")!;
        Assert.Contains("half marathon", (string)raced["text"]!);
    }

    [Fact]
    public async Task Much_more_than_planned_is_told()
    {
        var answer = await AskAsync(asked =>
        {
            foreach (var run in asked["runs"]!.AsArray().Where(run => Day(run!) > Today.AddDays(-16)))
            {
                run!["distanceMeters"] = (double)run["distanceMeters"]! * 1.4;
            }
        });
        var more = answer["causes"]!.AsArray().First(cause => (string)cause!["kind"]! == "ranMore")!;
        Assert.Matches("more than your longest run before|instead of", (string)more["text"]!);
    }

    [Theory]
    [InlineData("2027-06-26")]
    [InlineData("2027-05-29")]
    public async Task A_race_on_another_day_moves_the_days_before_it(string date)
    {
        var answer = await AskAsync(asked => asked["race"] = new JsonObject { ["date"] = date });
        Assert.Equal("raceMoved", (string)Assert.Single(answer["causes"]!.AsArray())!["kind"]!);
        var race = Assert.Single(answer["lines"]!.AsArray(), line => (string?)line!["after"]?["kind"] == "race")!;
        Assert.Equal(date, (string)race["date"]!);
        Assert.All(answer["lines"]!.AsArray(), line => Assert.True(Day(line!, "date") >= Today));
        Assert.Contains(answer["lines"]!.AsArray(), line => (line!["before"] is null) == (date == "2027-06-26") && (line["after"] is null) == (date == "2027-05-29"));
    }

    [Theory]
    [InlineData("block", "null", "block")]
    [InlineData("block.runDaysPerWeek", "9", "block.runDaysPerWeek")]
    [InlineData("block.race.date", "\"2026-12-01\"", "block.race.date")]
    [InlineData("block.weather", "1", "block.weather")]
    [InlineData("today", "null", "today")]
    [InlineData("today", "\"2028-01-01\"", "today")]
    [InlineData("runs", """[{ "distanceMeters": 5000 }]""", "runs[0].localDate")]
    [InlineData("runs", """[{ "localDate": "2027-02-09" }]""", "runs[0].distanceMeters")]
    [InlineData("runs", """[{ "localDate": "2027-02-09", "distanceMeters": 5000, "rpe": 11 }]""", "runs[0].rpe")]
    [InlineData("runs", """[{ "localDate": "2027-02-11", "distanceMeters": 5000 }]""", "runs[0].localDate")]
    [InlineData("runs", """[{ "localDate": "2027-02-09", "distanceMeters": 5000, "shoe": 1 }]""", "runs[0].shoe")]
    [InlineData("runs", "[null]", "runs[0]")]
    [InlineData("lights", """[{ "light": "amber" }]""", "lights[0].date")]
    [InlineData("lights", """[{ "date": "2027-02-10" }]""", "lights[0].light")]
    [InlineData("lights", """[{ "date": "2027-02-10", "light": "blue" }]""", "lights[0].light")]
    [InlineData("lights", """[{ "date": "2027-02-11", "light": "amber" }]""", "lights[0].date")]
    [InlineData("race", "{}", "race.date")]
    [InlineData("race", """{ "date": "2027-02-10" }""", "race.date")]
    [InlineData("race", """{ "date": "2035-02-10" }""", "race.date")]
    [InlineData("weather", "1", "weather")]
    public async Task What_cannot_be_is_refused_by_its_path(string path, string value, string fault)
    {
        var program = await api.NewProgramAsync();
        Assert.Equal([fault], (await program.SendAsync(HttpMethod.Post, Address, Question().With(path, value))).Faults);
    }

    [Fact]
    public async Task A_block_without_a_race_has_none_to_move()
    {
        var asked = Question();
        asked["block"] = Sample.BlockWithoutRace();
        asked["race"] = new JsonObject { ["date"] = "2027-06-05" };
        Assert.Equal(["race"], (await (await api.NewProgramAsync()).Post(Address, asked)).Faults);
    }

    [Fact]
    public void Every_cause_has_a_name_in_the_contract() =>
        Assert.All(Enum.GetValues<CauseKind>(), kind => Assert.True(Enum.TryParse<ReplanCauseKind>(kind.ToString(), out _), $"{kind}"));

    private static JsonObject Question() => new() { ["block"] = Sample.Block(), ["today"] = "2027-02-10" };

    private static JsonArray Lights(string light) => [new JsonObject { ["date"] = "2027-02-10", ["light"] = light }];

    private static DateOnly Day(JsonNode node, string name = "localDate") => DateOnly.Parse((string)node[name]!, CultureInfo.InvariantCulture);

    /// <summary>The question of someone who ran every day before today as it was planned.</summary>
    private static async Task<JsonObject> LivedAsync(HttpClient program)
    {
        var plan = (await program.Post("/api/v1/blocks/preview", Sample.Block())).Must(HttpStatusCode.OK).Json;
        var asked = Question();
        asked["runs"] = new JsonArray([.. plan["weeks"]!.AsArray().SelectMany(week => week!["sessions"]!.AsArray())
            .Where(session => (double)session!["distanceMeters"]! > 0 && Day(session, "date") < Today)
            .Select(session => new JsonObject { ["localDate"] = (string)session!["date"]!, ["distanceMeters"] = (double)session["distanceMeters"]! })]);
        return asked;
    }

    private async Task<JsonNode> AskAsync(Action<JsonObject> change)
    {
        var program = await api.NewProgramAsync();
        var asked = await LivedAsync(program);
        change(asked);
        return (await program.Post(Address, asked)).Must(HttpStatusCode.OK).Json;
    }
}
