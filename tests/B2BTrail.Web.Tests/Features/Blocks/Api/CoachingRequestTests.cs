using System.Net;
using System.Text.Json.Nodes;
using B2BTrail.Web.Tests.Features.Api;

namespace B2BTrail.Web.Tests.Features.Blocks.Api;

/// <summary>What a request for a block says beside the figures: days off, weekdays, spans, races on the way, habits.</summary>
public sealed class CoachingRequestTests(ApiApp api) : IClassFixture<ApiApp>
{
    private const string Preview = "/api/v1/blocks/preview";
    private const string Race = """{ "name": "Hilly Half", "date": "2027-03-07", "distanceMeters": 21097.5, "ascentMeters": 420, "effort": "raced" }""";
    private const string Span = """{ "from": "2027-03-01", "to": "2027-03-14", "allows": "nothing", "reason": "holiday" }""";

    [Theory]
    [InlineData("current.daysOff", "10")]
    [InlineData("current.daysOff", "0")]
    [InlineData("current.offReason", "\"none\"")]
    [InlineData("current.longestRunDate", "\"2026-12-19\"")]
    [InlineData("current.largestTwoDayMeters", "null")]
    [InlineData("current.weeklyAscentMeters", "350")]
    [InlineData("current.lastRace", """{ "date": "2026-12-05", "distanceMeters": 50000, "effort": "raced" }""")]
    [InlineData("current.lastRace", """{ "date": "2026-12-05", "distanceMeters": 50000 }""")]
    [InlineData("availability", "{}")]
    [InlineData("availability.weekdays", """{ "monday": 0, "wednesday": 60 }""")]
    [InlineData("availability.spans", $"[{Span}]")]
    [InlineData("availability.spans", """[{ "from": "2027-04-05", "to": "2027-04-09", "allows": "easyOnly", "minutes": 45 }]""")]
    [InlineData("availability.spans", """[{ "from": "2027-04-05", "to": "2027-04-09", "allows": "noLong" }]""")]
    [InlineData("races", $"[{Race}]")]
    [InlineData("races", """[{ "name": "Ten", "date": "2027-04-04", "distanceMeters": 10000, "effort": "training" }]""")]
    [InlineData("races", "[]")]
    [InlineData("runner", """{ "firstUltra": true, "hardSessions": "seldom" }""")]
    [InlineData("runner.hardSessions", "\"none\"")]
    [InlineData("runner.hardSessions", "\"weekly\"")]
    public async Task What_a_runner_may_say_is_planned_with(string path, string value)
    {
        var program = await api.NewProgramAsync();
        (await program.SendAsync(HttpMethod.Post, Preview, Sample.Block().With(path, value))).Must(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("current.daysOff", "91", "current.daysOff")]
    [InlineData("current.daysOff", "-1", "current.daysOff")]
    [InlineData("current.daysOff", "\"ten\"", "current.daysOff")]
    [InlineData("current.offReason", "\"injury\"", "current.offReason")]
    [InlineData("current.offReason", "\"boredom\"", "current.offReason")]
    [InlineData("current.longestRunDate", "\"2027-01-04\"", "current.longestRunDate")]
    [InlineData("current.longestRunDate", "\"2026-10-01\"", "current.longestRunDate")]
    [InlineData("current.weeklyAscentMeters", "-1", "current.weeklyAscentMeters")]
    [InlineData("current.weeklyAscentMeters", "29000", "current.weeklyAscentMeters")]
    [InlineData("current.lastRace", """{ "date": "2026-11-01", "distanceMeters": 50000 }""", "current.lastRace.date")]
    [InlineData("current.lastRace", """{ "distanceMeters": 50000 }""", "current.lastRace.date")]
    [InlineData("current.lastRace", """{ "date": "2026-12-05" }""", "current.lastRace.distanceMeters")]
    [InlineData("current.lastRace", """{ "date": "2026-12-05", "distanceMeters": 50000, "effort": "walked" }""", "current.lastRace.effort")]
    [InlineData("availability.weekdays", """{ "wednesday": 29 }""", "availability.weekdays.wednesday")]
    [InlineData("availability.weekdays", """{ "wednesday": -1 }""", "availability.weekdays.wednesday")]
    [InlineData("availability.weekdays", """{ "wednesday": 5000 }""", "availability.weekdays.wednesday")]
    [InlineData("availability.weekdays", """{ "wednesday": 361 }""", "availability.weekdays.wednesday")]
    [InlineData("availability.weekdays", """{ "wednesday": 45.5 }""", "availability.weekdays.wednesday")]
    [InlineData("availability.weekdays", """{ "caturday": 0 }""", "availability.weekdays.caturday")]
    [InlineData("availability.weekdays", """{ "saturday": 0 }""", "availability.weekdays")]
    [InlineData("availability.weekdays", """{ "monday": 0, "tuesday": 0, "wednesday": 0 }""", "availability.weekdays")]
    [InlineData("availability.spans", """[{ "from": "2027-03-14", "to": "2027-03-01", "allows": "nothing" }]""", "availability.spans[0].to")]
    [InlineData("availability.spans", $$"""[{{Span}}, { "from": "2027-03-14", "to": "2027-03-20", "allows": "easyOnly" }]""", "availability.spans[1].from")]
    [InlineData("availability.spans", """[{ "from": "2027-04-05", "to": "2027-04-09", "allows": "easyOnly", "minutes": 19 }]""", "availability.spans[0].minutes")]
    [InlineData("availability.spans", """[{ "from": "2027-04-05", "to": "2027-04-09", "allows": "easyOnly", "minutes": -1 }]""", "availability.spans[0].minutes")]
    [InlineData("availability.spans", """[{ "from": "2027-04-05", "to": "2027-04-09", "allows": "noLong", "minutes": 5000 }]""", "availability.spans[0].minutes")]
    [InlineData("availability.spans", """[{ "from": "2027-02-01", "to": "2027-05-05", "allows": "nothing" }]""", "availability.spans")]
    [InlineData("availability.spans", """[{ "from": "2027-04-05", "to": "2027-04-09" }]""", "availability.spans[0].allows")]
    [InlineData("availability.spans", """[{ "to": "2027-04-09", "allows": "nothing" }]""", "availability.spans[0].from")]
    [InlineData("availability.spans", """[{ "from": "2027-04-05", "to": "2027-04-09", "allows": "walks" }]""", "availability.spans[0].allows")]
    [InlineData("availability.spans", $$"""[{{Span}}, { "from": "2027-04-05", "until": "2027-04-09" }]""", "availability.spans[1].until")]
    [InlineData("availability.spans", "[null]", "availability.spans[0]")]
    [InlineData("races", $$"""[{{Race}}, { "name": "Again", "date": "2027-03-07", "distanceMeters": 10000 }]""", "races[1].date")]
    [InlineData("races", """[{ "name": "The eve", "date": "2027-06-11", "distanceMeters": 5000, "effort": "training" }]""", "races[0].date")]
    [InlineData("races", """[{ "name": "Late", "date": "2027-06-05", "distanceMeters": 10000 }]""", "races[0].date")]
    [InlineData("races", """[{ "name": "After", "date": "2027-07-05", "distanceMeters": 10000 }]""", "races[0].date")]
    [InlineData("races", """[{ "name": "Far", "date": "2027-04-04", "distanceMeters": 160000 }]""", "races[0].distanceMeters")]
    [InlineData("races", """[{ "name": " ", "date": "2027-04-04", "distanceMeters": 10000 }]""", "races[0].name")]
    [InlineData("races", """[{ "date": "2027-04-04", "distanceMeters": 10000 }]""", "races[0].name")]
    [InlineData("races", """[{ "name": "Ten", "date": "2027-04-04" }]""", "races[0].distanceMeters")]
    [InlineData("races", """[{ "name": "Ten", "date": "2027-04-04", "distanceMeters": 10000, "color": 1 }]""", "races[0].color")]
    [InlineData("runner", """{ "hardSessions": "daily" }""", "runner.hardSessions")]
    [InlineData("runner", """{ "firstUltra": "yes" }""", "runner.firstUltra")]
    public async Task What_cannot_be_is_refused_by_its_path(string path, string value, string fault)
    {
        var program = await api.NewProgramAsync();
        Assert.Equal([fault], (await program.SendAsync(HttpMethod.Post, Preview, Sample.Block().With(path, value))).Faults);
        Assert.Equal([fault], (await program.SendAsync(HttpMethod.Post, "/api/v1/blocks", Sample.Block().With(path, value))).Faults);
        Assert.Equal(0, (int)(await program.Get("/api/v1/blocks")).Must(HttpStatusCode.OK).Json["total"]!);
    }

    [Theory]
    [InlineData("availability.pairs", "[]", "availability.pairs")]
    [InlineData("availability.rotation", "{}", "availability.rotation")]
    [InlineData("race.stages", "[]", "race.stages")]
    [InlineData("terrain", "{}", "terrain")]
    [InlineData("strengthPerWeek", "1", "strengthPerWeek")]
    [InlineData("runner.recovery", "\"slow\"", "runner.recovery")]
    [InlineData("runner.walkRun", "true", "runner.walkRun")]
    [InlineData("unit", "\"minute\"", "unit")]
    [InlineData("cadence", "\"twoInThree\"", "cadence")]
    [InlineData("pairShape", "\"evenDays\"", "pairShape")]
    public async Task What_is_not_planned_with_is_refused_and_not_passed_over(string path, string value, string fault)
    {
        var program = await api.NewProgramAsync();
        Assert.Equal([fault], (await program.SendAsync(HttpMethod.Post, Preview, Sample.Block().With(path, value))).Faults);
    }

    [Fact]
    public async Task More_than_ten_races_are_refused()
    {
        var program = await api.NewProgramAsync();
        var races = Enumerable.Range(0, 11).Select(i => $$"""{ "name": "Race", "date": "2027-03-{{i + 1:00}}", "distanceMeters": 5000, "effort": "training" }""");
        Assert.Equal(["races"], (await program.SendAsync(HttpMethod.Post, Preview, Sample.Block().With("races", $"[{string.Join(',', races)}]"))).Faults);
    }

    [Fact]
    public async Task A_race_a_few_weeks_away_is_a_taper()
    {
        var program = await api.NewProgramAsync();
        var block = Sample.Block();
        block["race"]!["date"] = "2027-01-23";
        var planned = (await program.Post(Preview, block)).Must(HttpStatusCode.OK).Json;
        Assert.All(planned["weeks"]!.AsArray(), week => Assert.Contains((string)week!["kind"]!, (string[])["taper", "race"]));
        Assert.Empty(planned["limitsThatBound"]!.AsArray());
        Assert.Contains(planned["notices"]!.AsArray(), notice => (string)notice!["code"]! == "shortPlan");
    }

    [Fact]
    public async Task Days_off_before_the_start_make_the_first_weeks_smaller()
    {
        var program = await api.NewProgramAsync();
        var usual = await FirstWeekAsync("0", "\"none\"");
        var holiday = await FirstWeekAsync("10", "\"holiday\"");
        var injury = await FirstWeekAsync("10", "\"injury\"");
        Assert.True(injury < holiday && holiday < usual, $"{injury}, {holiday}, {usual}");

        async Task<double> FirstWeekAsync(string days, string reason)
        {
            var block = JsonNode.Parse(Sample.Block().With("current.daysOff", days))!.AsObject();
            return (double)(await program.SendAsync(HttpMethod.Post, Preview, block.With("current.offReason", reason))).Must(HttpStatusCode.OK)
                .Json["weeks"]![0]!["distanceMeters"]!;
        }
    }

    [Fact]
    public async Task A_weekday_that_is_never_free_holds_no_run_and_one_with_minutes_no_longer_one()
    {
        var program = await api.NewProgramAsync();
        var planned = (await program.SendAsync(
            HttpMethod.Post, Preview, Sample.Block().With("availability.weekdays", """{ "monday": 0, "wednesday": 40 }"""))).Must(HttpStatusCode.OK).Json;
        foreach (var session in planned["weeks"]!.AsArray().SelectMany(week => week!["sessions"]!.AsArray()))
        {
            var day = DateOnly.Parse((string)session!["date"]!, System.Globalization.CultureInfo.InvariantCulture).DayOfWeek;
            Assert.True(day != DayOfWeek.Monday || (string)session["kind"]! == "rest");
            Assert.True(day != DayOfWeek.Wednesday || (long)session["seconds"]! <= 40 * 60 * 1.1, $"{session}");
        }
    }

    [Fact]
    public async Task A_kept_block_remembers_all_that_was_asked()
    {
        var program = await api.NewProgramAsync();
        var asked = Sample.Block();
        foreach (var (path, value) in ((string, string)[])
            [
                ("availability", $$"""{ "weekdays": { "wednesday": 60 }, "spans": [{{Span}}] }"""), ("races", $"[{Race.Replace("03-07", "04-04", StringComparison.Ordinal)}]"),
                ("runner", """{ "firstUltra": true, "hardSessions": "seldom" }"""), ("current.daysOff", "5"), ("current.offReason", "\"illness\""),
            ])
        {
            asked = JsonNode.Parse(asked.With(path, value))!.AsObject();
        }

        var preview = (await program.Post(Preview, asked)).Must(HttpStatusCode.OK).Json;
        var kept = (await program.Post("/api/v1/blocks", asked)).Must(HttpStatusCode.Created);
        var read = (await program.Get(kept.Location!)).Must(HttpStatusCode.OK).Json;
        foreach (var session in read["weeks"]!.AsArray().SelectMany(week => week!["sessions"]!.AsArray()))
        {
            session!["id"] = null;
        }

        read["id"] = null;
        Assert.Equal(preview.ToJsonString(), read.ToJsonString());
    }
}
