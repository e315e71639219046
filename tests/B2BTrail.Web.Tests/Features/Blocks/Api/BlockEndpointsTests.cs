using System.Net;
using System.Text.Json.Nodes;
using B2BTrail.Web.Tests.Features.Api;

namespace B2BTrail.Web.Tests.Features.Blocks.Api;

public sealed class BlockEndpointsTests(ApiApp api) : IClassFixture<ApiApp>
{
    private const string Blocks = "/api/v1/blocks";

    [Fact]
    public async Task A_preview_answers_every_field_and_keeps_nothing()
    {
        var program = await api.NewProgramAsync();
        var block = (await program.Post(Blocks + "/preview", Sample.Block())).Must(HttpStatusCode.OK).Json.AsObject();

        Assert.Equal(
            ["id", "name", "startDate", "race", "stepMeters", "feasible", "pairTarget", "limitsThatBound", "notices", "alternatives", "weeks"],
            block.Select(member => member.Key));
        Assert.Null(block["id"]);
        Assert.Equal("Lakeland 50", (string)block["name"]!);
        Assert.Equal(804.672, (double)block["stepMeters"]!, 6);
        Assert.Equal("2027-06-12", (string)block["race"]!["date"]!);

        var weeks = block["weeks"]!.AsArray();
        Assert.Equal(
            ["number", "startDate", "phase", "kind", "role", "purpose", "distanceMeters", "ascentMeters", "seconds", "pair", "sessions"],
            weeks[0]!.AsObject().Select(member => member.Key));
        var sessions = weeks.SelectMany(week => week!["sessions"]!.AsArray()).ToList();
        Assert.Equal(
            [
                "id", "date", "kind", "distanceMeters", "ascentMeters", "seconds", "workout", "warmUpMinutes", "coolDownMinutes", "intensity", "rpe",
                "purpose", "purposeText", "structure", "estimate", "extras", "why",
            ],
            sessions[0]!.AsObject().Select(member => member.Key));
        Assert.Equal((string)block["startDate"]!, (string)sessions[0]!["date"]!);
        Assert.Equal("2027-06-12", (string)sessions[^1]!["date"]!);
        Assert.Equal("race", (string)sessions[^1]!["kind"]!);
        var pair = weeks.Select(week => week!["pair"]).OfType<JsonObject>().First();
        Assert.Equal(["firstDate", "firstMeters", "secondMeters", "thirdMeters", "ratio", "shareOfWeek"], pair.Select(member => member.Key));
        var reason = sessions.SelectMany(session => session!["why"]!.AsArray()).First()!.AsObject();
        Assert.Equal(["code", "text", "value", "limit", "basis"], reason.Select(member => member.Key));

        Assert.Equal(0, (int)(await program.Get(Blocks)).Json["total"]!);
    }

    [Fact]
    public async Task A_kept_block_is_read_listed_and_removed()
    {
        var program = await api.NewProgramAsync();
        var kept = (await program.Post(Blocks, Sample.Block())).Must(HttpStatusCode.Created);
        Assert.Equal($"{Blocks}/{kept.Id}", kept.Location);

        var read = (await program.Get(kept.Location!)).Must(HttpStatusCode.OK);
        Assert.True(JsonNode.DeepEquals(kept.Json, read.Json));
        Assert.All(
            read.Json["weeks"]!.AsArray().SelectMany(week => week!["sessions"]!.AsArray()),
            session => Assert.True(Guid.TryParse((string?)session!["id"], out _)));

        var list = (await program.Get(Blocks)).Must(HttpStatusCode.OK).Json;
        Assert.Equal(["items", "page", "pageSize", "total"], list.AsObject().Select(member => member.Key));
        Assert.Equal(kept.Id, (string)list["items"]![0]!["id"]!);

        (await program.Delete(kept.Location!)).Must(HttpStatusCode.NoContent);
        (await program.Get(kept.Location!)).Must(HttpStatusCode.NotFound);
        (await program.Delete(kept.Location!)).Must(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Previewing_and_keeping_give_the_same_plan()
    {
        var program = await api.NewProgramAsync();
        var preview = (await program.Post(Blocks + "/preview", Sample.Block())).Json;
        var kept = (await program.Post(Blocks, Sample.Block())).Json;
        foreach (var session in kept["weeks"]!.AsArray().SelectMany(week => week!["sessions"]!.AsArray()))
        {
            session!["id"] = null;
        }

        kept["id"] = null;
        Assert.True(JsonNode.DeepEquals(preview, kept));
    }

    [Fact]
    public async Task Without_a_race_the_block_works_towards_a_pair()
    {
        var program = await api.NewProgramAsync();
        var block = (await program.Post(Blocks + "/preview", Sample.BlockWithoutRace())).Must(HttpStatusCode.OK).Json;
        Assert.Null(block["race"]);
        Assert.Equal(45000, (double)block["pairTarget"]!["askedMeters"]!, 0);
        Assert.DoesNotContain(block["weeks"]!.AsArray(), week => (string)week!["kind"]! is "race" or "taper");
    }

    [Fact]
    public async Task Optional_parts_may_be_left_out()
    {
        var program = await api.NewProgramAsync();
        var small = Sample.Block().Without("limits").Without("target").Without("blockedDates").Without("race.ascentMeters").Without("current.largestTwoDayMeters");
        (await program.Post(Blocks + "/preview", small)).Must(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_shape_of_a_pair_may_be_chosen()
    {
        var program = await api.NewProgramAsync();
        var usual = await FirstPairAsync("null");
        var longerSecond = await FirstPairAsync("\"longerSecond\"");
        var threeDays = await FirstPairAsync("\"threeDays\"");

        Assert.True((double)usual["firstMeters"]! > (double)usual["secondMeters"]!);
        Assert.True((double)longerSecond["firstMeters"]! < (double)longerSecond["secondMeters"]!);
        Assert.Null(usual["thirdMeters"]);
        Assert.InRange((double)threeDays["thirdMeters"]!, 3000, (double)threeDays["secondMeters"]! / 2);

        async Task<JsonNode> FirstPairAsync(string shape) =>
            (await program.SendAsync(HttpMethod.Post, Blocks + "/preview", Sample.Block().With("pairShape", shape))).Must(HttpStatusCode.OK)
            .Json["weeks"]!.AsArray().Select(week => week!["pair"]).OfType<JsonObject>().Last();
    }

    [Fact]
    public async Task A_third_day_with_three_running_days_is_refused_by_its_path()
    {
        var program = await api.NewProgramAsync();
        var block = Sample.Block();
        (block["runDaysPerWeek"], block["pairShape"]) = (3, "threeDays");
        Assert.Equal(["pairShape"], (await program.Post(Blocks + "/preview", block)).Faults);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("startDate")]
    [InlineData("race.date")]
    [InlineData("race.distanceMeters")]
    [InlineData("current")]
    [InlineData("current.weeklyDistanceMeters")]
    [InlineData("current.longestRunMeters")]
    [InlineData("runDaysPerWeek")]
    [InlineData("firstDay")]
    [InlineData("cadence")]
    [InlineData("trailPaceSecondsPerKm")]
    [InlineData("unit")]
    public async Task A_missing_part_is_named(string path)
    {
        var program = await api.NewProgramAsync();
        Assert.Equal([path], (await program.Post(Blocks + "/preview", Sample.Block().Without(path))).Faults);
        Assert.Equal([path], (await program.SendAsync(HttpMethod.Post, Blocks, Sample.Block().With(path, "null"))).Faults);
    }

    [Theory]
    [InlineData("name", "\"\"")]
    [InlineData("name", "\"   \"")]
    [InlineData("name", "\"two\\nlines\"")]
    [InlineData("name", "7")]
    [InlineData("startDate", "\"2027-02-30\"")]
    [InlineData("startDate", "\"04/01/2027\"")]
    [InlineData("startDate", "\"0001-01-01\"")]
    [InlineData("race.date", "\"2026-12-31\"")]
    [InlineData("race.date", "\"2027-01-04\"")]
    [InlineData("race.date", "\"9999-12-31\"")]
    [InlineData("race.distanceMeters", "0")]
    [InlineData("race.distanceMeters", "-1")]
    [InlineData("race.distanceMeters", "1e400")]
    [InlineData("race.distanceMeters", "-1e400")]
    [InlineData("race.distanceMeters", "\"NaN\"")]
    [InlineData("race.distanceMeters", "\"Infinity\"")]
    [InlineData("race.distanceMeters", "1e12")]
    [InlineData("race.distanceMeters", "\"80467\"")]
    [InlineData("race.ascentMeters", "-1")]
    [InlineData("race.ascentMeters", "1e9")]
    [InlineData("race.color", "1")]
    [InlineData("current.weeklyDistanceMeters", "0")]
    [InlineData("current.weeklyDistanceMeters", "-5")]
    [InlineData("current.weeklyDistanceMeters", "1e400")]
    [InlineData("current.longestRunMeters", "57937")]
    [InlineData("current.longestRunMeters", "0")]
    [InlineData("current.largestTwoDayMeters", "-1")]
    [InlineData("runDaysPerWeek", "2")]
    [InlineData("runDaysPerWeek", "7")]
    [InlineData("runDaysPerWeek", "4.5")]
    [InlineData("runDaysPerWeek", "99999999999999999999")]
    [InlineData("firstDay", "6")]
    [InlineData("firstDay", "\"caturday\"")]
    [InlineData("cadence", "1")]
    [InlineData("cadence", "\"daily\"")]
    [InlineData("cadence", "\"\"")]
    [InlineData("pairShape", "1")]
    [InlineData("pairShape", "\"upsideDown\"")]
    [InlineData("unit", "0")]
    [InlineData("unit", "\"furlong\"")]
    [InlineData("trailPaceSecondsPerKm", "0")]
    [InlineData("trailPaceSecondsPerKm", "-480")]
    [InlineData("trailPaceSecondsPerKm", "1e400")]
    [InlineData("trailPaceSecondsPerKm", "100000")]
    [InlineData("limits.weekRamp", "0.5")]
    [InlineData("limits.weekRamp", "0.029")]
    [InlineData("limits.sessionSpike", "0.16")]
    [InlineData("limits.pairGrowth", "0.26")]
    [InlineData("limits.weekShare", "0.49")]
    [InlineData("limits.firstDayMinutes", "29")]
    [InlineData("limits.secondDayMinutes", "1e400")]
    [InlineData("limits.otherDayMinutes", "-1")]
    [InlineData("limits.weekMinutes", "1")]
    [InlineData("limits.patience", "1")]
    [InlineData("target.pairMeters", "-1")]
    [InlineData("target.pairMeters", "0")]
    [InlineData("target.peakWeekMeters", "1e400")]
    [InlineData("target.date", "\"2027-05-15\"")]
    [InlineData("weather", "\"fine\"")]
    [InlineData("Name", "\"other case\"")]
    public async Task A_value_that_cannot_be_is_refused_by_its_path(string path, string value)
    {
        var program = await api.NewProgramAsync();
        Assert.Equal([path], (await program.SendAsync(HttpMethod.Post, Blocks + "/preview", Sample.Block().With(path, value))).Faults);
        Assert.Equal([path], (await program.SendAsync(HttpMethod.Post, Blocks, Sample.Block().With(path, value))).Faults);
    }

    [Fact]
    public async Task A_name_of_ten_thousand_characters_is_refused()
    {
        var program = await api.NewProgramAsync();
        var block = Sample.Block();
        block["name"] = new string('a', 10_000);
        Assert.Equal(["name"], (await program.Post(Blocks, block)).Faults);
    }

    [Fact]
    public async Task Several_faults_are_told_at_once()
    {
        var program = await api.NewProgramAsync();
        var block = Sample.Block();
        block["runDaysPerWeek"] = 9;
        block["current"]!["longestRunMeters"] = -3;
        block["race"]!["distanceMeters"] = 0;
        Assert.Equal(["current.longestRunMeters", "race.distanceMeters", "runDaysPerWeek"], (await program.Post(Blocks, block)).Faults);
    }

    [Theory]
    [InlineData("[\"2027-02-30\"]", "blockedDates[0]")]
    [InlineData("[\"2027-02-01\", 5]", "blockedDates[1]")]
    public async Task A_fault_in_a_list_is_named_by_its_place(string dates, string path)
    {
        var program = await api.NewProgramAsync();
        Assert.Equal([path], (await program.SendAsync(HttpMethod.Post, Blocks, Sample.Block().With("blockedDates", dates))).Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("{\"name\": \"a\", }")]
    [InlineData("{\"name\": \"\\ud800\"}")]
    [InlineData("{\"name\": \"a\", \"name\": \"b\"}")]
    [InlineData("{\"race\": []}")]
    [InlineData("{\"race\": {\"date\": {}}}")]
    [InlineData("\u0000")]
    public async Task Text_that_is_no_request_is_refused(string text)
    {
        var program = await api.NewProgramAsync();
        Assert.NotEmpty((await program.SendAsync(HttpMethod.Post, Blocks, text)).Faults);
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        var program = await api.NewProgramAsync();
        var text = string.Concat(Enumerable.Repeat("{\"race\":", 5000)) + "1" + new string('}', 5000);
        Assert.NotEmpty((await program.SendAsync(HttpMethod.Post, Blocks, text)).Faults);
    }

    [Fact]
    public async Task Lists_are_cut_by_days_and_pages()
    {
        var program = await api.NewProgramAsync();
        foreach (var name in (string[])["one", "two", "three"])
        {
            var block = Sample.Block();
            block["name"] = name;
            (await program.Post(Blocks, block)).Must(HttpStatusCode.Created);
            api.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var second = (await program.Get(Blocks + "?page=2&pageSize=2")).Json;
        Assert.Equal(3, (int)second["total"]!);
        Assert.Equal("one", (string)second["items"]!.AsArray().Single()!["name"]!);
        Assert.Equal(0, (int)(await program.Get(Blocks + "?from=2027-06-13")).Json["total"]!);
        Assert.Equal(3, (int)(await program.Get(Blocks + "?from=2027-06-12&to=2027-06-12")).Json["total"]!);
    }
}
