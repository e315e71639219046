using System.Net;
using System.Text.Json.Nodes;
using B2BTrail.Web.Tests.Features.Api;

namespace B2BTrail.Web.Tests.Features.Blocks.Api;

/// <summary>What a block tells beside its distances: notices, purposes, parts, estimates and ways out.</summary>
public sealed class CoachingAnswerTests(ApiApp api) : IClassFixture<ApiApp>
{
    private const string Preview = "/api/v1/blocks/preview";

    [Fact]
    public async Task Time_off_is_told_and_its_weeks_have_a_role()
    {
        var block = await PlanAsync(Sample.Block().With("availability.spans", """[{ "from": "2027-03-01", "to": "2027-03-14", "allows": "nothing" }]"""));

        var notice = block["notices"]!.AsArray().First(told => (string)told!["code"]! == "comeBack")!.AsObject();
        Assert.Equal(["code", "weeks", "from", "to", "basis", "text"], notice.Select(member => member.Key));
        Assert.NotEmpty(notice["weeks"]!.AsArray());
        Assert.Contains("days off, you come back with", (string)notice["text"]!);
        var roles = block["weeks"]!.AsArray().Select(week => (string?)week!["role"]).ToList();
        Assert.Contains("timeOff", roles);
        Assert.Contains("comeBack", roles);
        Assert.Contains(null, roles);
        Assert.All(block["weeks"]!.AsArray(), week => Assert.EndsWith(".", (string)week!["purpose"]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_left_out_and_is_assumed_is_told()
    {
        var block = await PlanAsync(Sample.Block().Without("current.largestTwoDayMeters").ToJsonString());
        var codes = block["notices"]!.AsArray().Select(notice => (string)notice!["code"]!).ToList();
        Assert.Contains("assumedTwoDays", codes);
        Assert.Contains("assumedClimb", codes);
    }

    [Fact]
    public async Task Every_session_says_what_it_is_for_and_every_run_how_long_it_takes()
    {
        foreach (var session in Sessions(await PlanAsync(Sample.Block().ToJsonString())))
        {
            Assert.NotNull((string?)session["purpose"]);
            Assert.EndsWith(".", (string)session["purposeText"]!, StringComparison.Ordinal);
            if ((string)session["kind"]! == "rest")
            {
                Assert.Equal("rest", (string)session["purpose"]!);
                Assert.Null(session["estimate"]);
                continue;
            }

            var (from, to, seconds) = ((long)session["estimate"]!["fromSeconds"]!, (long)session["estimate"]!["toSeconds"]!, (long)session["seconds"]!);
            Assert.True(from <= seconds && seconds <= to, $"{session}");
            Assert.NotEmpty((string)session["estimate"]!["text"]!);
        }
    }

    [Fact]
    public async Task Every_workout_says_what_to_do_and_its_hard_parts_add_up()
    {
        var sessions = Sessions(await PlanAsync(Sample.Block().ToJsonString())).ToList();
        var hard = sessions.Where(session => (string)session["kind"]! == "quality").ToList();
        Assert.NotEmpty(hard);
        foreach (var session in hard)
        {
            var structure = session["structure"]!;
            Assert.Equal(["hardSeconds", "text", "steps"], structure.AsObject().Select(member => member.Key));
            var steps = structure["steps"]!.AsArray();
            Assert.Equal(["kind", "seconds"], steps[0]!.AsObject().Select(member => member.Key));
            Assert.Equal(("warmUp", "coolDown"), ((string)steps[0]!["kind"]!, (string)steps[^1]!["kind"]!));
            Assert.Equal((long)structure["hardSeconds"]!, Hard(steps));
            Assert.Contains("min easy", (string)structure["text"]!);
        }

        Assert.All(sessions.Except(hard), session => Assert.Null(session["structure"]));

        static long Hard(JsonArray steps) => steps.Sum(step => (string)step!["kind"]! switch
        {
            "hard" => (long)step["seconds"]!,
            "repeat" => (int)step["times"]! * Hard(step["steps"]!.AsArray()),
            _ => 0,
        });
    }

    [Fact]
    public async Task Strides_are_an_extra_of_an_easy_run()
    {
        var extras = Sessions(await PlanAsync(Sample.Block().ToJsonString())).SelectMany(session => session["extras"]!.AsArray()).ToList();
        Assert.NotEmpty(extras);
        Assert.All(extras, extra => Assert.Equal(("strides", true), ((string)extra!["kind"]!, (int)extra["times"]! > 0 && (long)extra["seconds"]! > 0)));
    }

    [Fact]
    public async Task A_race_on_the_way_is_a_race_session_of_its_day()
    {
        var block = await PlanAsync(Sample.Block().With(
            "races", """[{ "name": "Hilly Half", "date": "2027-04-04", "distanceMeters": 21097.5, "ascentMeters": 420, "effort": "raced" }]"""));
        var race = Assert.Single(Sessions(block), session => (string)session["date"]! == "2027-04-04");
        Assert.Equal(("race", "tuneUp", 21097.5), ((string)race["kind"]!, (string)race["purpose"]!, (double)race["distanceMeters"]!));
        Assert.Contains("Hilly Half", (string)race["purposeText"]!);
        Assert.Contains(block["notices"]!.AsArray(), notice => (string)notice!["code"]! == "raceRecovery");
    }

    [Fact]
    public async Task A_week_is_the_sum_of_its_sessions_with_its_races()
    {
        var program = await api.NewProgramAsync();
        var asked = Sample.Block().With("races", """[{ "name": "Ten", "date": "2027-04-04", "distanceMeters": 10000, "ascentMeters": 90, "effort": "training" }]""");
        foreach (var block in (JsonNode[])[await PlanAsync(asked), (await program.SendAsync(HttpMethod.Post, "/api/v1/blocks", asked)).Must(HttpStatusCode.Created).Json])
        {
            Assert.Equal(2, Sessions(block).Count(session => (string)session["kind"]! == "race"));
            Assert.All(block["weeks"]!.AsArray(), week =>
            {
                var sessions = week!["sessions"]!.AsArray();
                Assert.Equal(sessions.Sum(session => (double)session!["distanceMeters"]!), (double)week["distanceMeters"]!, 3);
                Assert.Equal(sessions.Sum(session => (double)session!["ascentMeters"]!), (double)week["ascentMeters"]!, 3);
                Assert.Equal(sessions.Sum(session => (long)session!["seconds"]!), (long)week["seconds"]!);
            });
        }
    }

    [Fact]
    public async Task The_pair_that_is_reached_has_its_day()
    {
        var block = await PlanAsync(Sample.Block().ToJsonString());
        var day = (string)block["pairTarget"]!["reachedOn"]!;
        var pair = block["weeks"]!.AsArray().Select(week => week!["pair"]).OfType<JsonObject>().Single(pair => (string)pair["firstDate"]! == day);
        Assert.Equal((double)block["pairTarget"]!["reachedMeters"]!, (double)pair["firstMeters"]! + (double)pair["secondMeters"]!, 3);
    }

    [Fact]
    public async Task Every_way_out_is_a_patch_of_the_request_that_reaches_what_it_says()
    {
        var program = await api.NewProgramAsync();
        var asked = Sample.Block();
        asked["runDaysPerWeek"] = 4;
        asked["race"]!["date"] = "2027-04-10";
        asked["race"]!["distanceMeters"] = 100_000;
        asked["limits"] = new JsonObject { ["firstDayMinutes"] = 210 };
        var block = (await program.Post(Preview, asked)).Must(HttpStatusCode.OK).Json;
        Assert.False((bool)block["feasible"]!);
        var ways = block["alternatives"]!.AsArray();
        Assert.NotEmpty(ways);
        foreach (var way in ways)
        {
            Assert.Equal(["change", "amount", "reachesMeters", "reachesShare", "feasible", "request", "text"], way!.AsObject().Select(member => member.Key));
            Assert.True((double)way["reachesMeters"]! >= (double)block["pairTarget"]!["reachedMeters"]!, $"{way}");
            Assert.NotEmpty(way["request"]!.AsObject());
            var changed = (await program.Post(Preview, Merged(asked, way["request"]!.AsObject()))).Must(HttpStatusCode.OK).Json;
            Assert.Equal((double)way["reachesMeters"]!, (double)changed["pairTarget"]!["reachedMeters"]!, 3);
            Assert.Equal((bool)way["feasible"]!, (bool)changed["feasible"]!);
        }
    }

    [Fact]
    public async Task A_race_out_of_reach_says_what_is_in_reach()
    {
        var asked = Sample.Block();
        asked["race"]!["date"] = "2027-02-13";
        asked["race"]!["distanceMeters"] = 160_934;
        var block = await PlanAsync(asked.ToJsonString());
        Assert.Contains(block["notices"]!.AsArray(), notice => (string)notice!["code"]! == "notThisYear");
    }

    [Fact]
    public async Task The_document_names_every_new_field_and_value()
    {
        using var visitor = api.App.Visitor();
        var document = (await visitor.Get("/openapi/v1.json")).Must(HttpStatusCode.OK).Body;
        string[] names =
        [
            "longestRunDate", "weeklyAscentMeters", "daysOff", "offReason", "lastRace", "weekdays", "spans", "races", "firstUltra", "hardSessions",
            "notices", "role", "purpose", "purposeText", "structure", "hardSeconds", "steps", "estimate", "fromSeconds", "extras", "reachedOn",
            "reachesShare", "request", "lights", "causes", "lines", "pairBeforeMeters", "race",
            "illness", "injury", "easyOnly", "noLong", "raced", "training", "seldom", "comeBack", "plateau", "afterRace", "downhill", "mediumLong", "tuneUp",
            "jogDown", "treadmill", "strides", "moreFirstDayTime", "moreSecondDayTime", "moreWeekTime", "moreWeekShare", "otherRace", "two",
            "stepBackLeftOut", "assumedTwoDays", "notThisYear", "hardDose", "amberHardFirst", "testRun", "ranMore", "raceMoved", "medical", "amberLight",
        ];
        Assert.All(names, name => Assert.Contains($"\"{name}\"", document, StringComparison.Ordinal));
        Assert.DoesNotContain("\"moreTime\"", document);
        Assert.DoesNotContain("\"moreBase\"", document);
    }

    private static IEnumerable<JsonNode> Sessions(JsonNode block) => block["weeks"]!.AsArray().SelectMany(week => week!["sessions"]!.AsArray())!;

    /// <summary>RFC 7396, as a client does it.</summary>
    private static JsonObject Merged(JsonObject target, JsonObject patch)
    {
        var merged = target.DeepClone().AsObject();
        foreach (var (name, value) in patch)
        {
            merged[name] = value is JsonObject part ? Merged(merged[name] as JsonObject ?? [], part) : value?.DeepClone();
            if (value is null)
            {
                merged.Remove(name);
            }
        }

        return merged;
    }

    private async Task<JsonNode> PlanAsync(string block) =>
        (await (await api.NewProgramAsync()).SendAsync(HttpMethod.Post, Preview, block)).Must(HttpStatusCode.OK).Json;
}
