using System.Net;
using System.Text.Json.Nodes;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Tests.Features.Api;

namespace B2BTrail.Web.Tests.Features.Runs;

public sealed class RunEndpointsTests(ApiApp api) : IClassFixture<ApiApp>
{
    private const string Runs = "/api/v1/runs";

    [Fact]
    public async Task A_day_and_a_distance_are_enough()
    {
        var program = await api.NewProgramAsync();
        var logged = (await program.Post(Runs, Sample.Run())).Must(HttpStatusCode.Created);
        Assert.Equal($"{Runs}/{logged.Id}", logged.Location);
        Assert.Equal(
            [
                "id", "localDate", "startedAt", "timeZone", "distanceMeters", "movingSeconds", "elapsedSeconds", "ascentMeters", "descentMeters",
                "averageHeartRate", "rpe", "feel", "name", "notes", "tags", "race", "shoeId", "routeId", "source", "plannedSessionId",
            ],
            logged.Json.AsObject().Select(member => member.Key));
        Assert.Equal("manual", (string)logged.Json["source"]!);
        Assert.Equal("UTC", (string)logged.Json["timeZone"]!);
        Assert.True(JsonNode.DeepEquals(logged.Json, (await program.Get(logged.Location!)).Must(HttpStatusCode.OK).Json));
    }

    [Fact]
    public async Task Everything_that_is_said_comes_back()
    {
        var program = await api.NewProgramAsync();
        var run = JsonNode.Parse(
            """
            { "localDate": "2027-01-09", "startedAt": "2027-01-09T07:58:12Z", "timeZone": "Europe/London",
              "distanceMeters": 25920.4, "movingSeconds": 12011, "elapsedSeconds": 12844, "ascentMeters": 905, "descentMeters": 900,
              "averageHeartRate": 141, "rpe": 5, "feel": 4, "name": "Over the ridge", "notes": "Wet.\nWindy.", "tags": ["night", "with club"], "race": true, "shoeId": null, "routeId": null, "source": "manual" }
            """)!.AsObject();
        var logged = (await program.Post(Runs, run)).Must(HttpStatusCode.Created);
        var read = (await program.Get(logged.Location!)).Must(HttpStatusCode.OK);
        foreach (var (name, value) in run)
        {
            Assert.True(JsonNode.DeepEquals(value, logged.Json[name]), name);
            Assert.True(JsonNode.DeepEquals(value, read.Json[name]), name);
        }
    }

    [Fact]
    public async Task A_run_that_was_read_can_be_sent_back_as_it_is()
    {
        var program = await api.NewProgramAsync();
        var address = (await program.Post(Runs, Sample.Run())).Location!;
        var read = await program.Get(address);
        var changed = read.Json;
        changed["notes"] = "Better than I thought.";
        var put = (await program.Put(address, changed, ("If-Match", read.ETag!))).Must(HttpStatusCode.OK);
        Assert.True(JsonNode.DeepEquals(changed, put.Json));
        Assert.NotEqual(read.ETag, put.ETag);
        Assert.Equal(put.ETag, (await program.Get(address)).ETag);
    }

    [Fact]
    public async Task A_run_faster_than_anyone_is_refused_as_the_form_asks_about_it()
    {
        var program = await api.NewProgramAsync();
        var run = Sample.Run("2027-01-09", 10_000);
        run["movingSeconds"] = 720;
        Assert.Contains("faster than anyone", (await program.Post(Runs, run)).Must(HttpStatusCode.BadRequest).Json["errors"]!["movingSeconds"]!.ToString());
        run["movingSeconds"] = 1700;
        (await program.Post(Runs, run)).Must(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_change_replaces_the_whole_run()
    {
        var program = await api.NewProgramAsync();
        var run = Sample.Run();
        run["notes"] = "Old.";
        run["rpe"] = 7;
        run["race"] = true;
        run["name"] = "Old.";
        run["tags"] = new JsonArray("old");
        var address = (await program.Post(Runs, run)).Location!;
        var put = (await program.Put(address, Sample.Run("2027-01-10", 5000))).Must(HttpStatusCode.OK).Json;
        Assert.Null(put["notes"]);
        Assert.Null(put["rpe"]);
        Assert.False((bool)put["race"]!);
        Assert.Null(put["name"]);
        Assert.Empty(put["tags"]!.AsArray());
        Assert.Equal("2027-01-10", (string)put["localDate"]!);
    }

    [Theory]
    [InlineData("\"1\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("W/\"2\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("nonsense", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"99999999999999\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"2\"", HttpStatusCode.OK)]
    [InlineData("*", HttpStatusCode.OK)]
    public async Task A_change_made_from_an_older_run_overwrites_nothing(string ifMatch, HttpStatusCode status)
    {
        var program = await api.NewProgramAsync();
        var address = (await program.Post(Runs, Sample.Run())).Location!;
        (await program.Put(address, Sample.Run(meters: 2000))).Must(HttpStatusCode.OK);
        (await program.Put(address, Sample.Run(meters: 3000), ("If-Match", ifMatch))).Must(status);
        Assert.Equal(status == HttpStatusCode.OK ? 3000 : 2000, (double)(await program.Get(address)).Json["distanceMeters"]!);
    }

    [Fact]
    public async Task A_run_is_removed_once()
    {
        var program = await api.NewProgramAsync();
        var address = (await program.Post(Runs, Sample.Run())).Location!;
        (await program.Get(address + "/file")).Must(HttpStatusCode.NotFound);
        (await program.Delete(address)).Must(HttpStatusCode.NoContent);
        (await program.Delete(address)).Must(HttpStatusCode.NotFound);
        (await program.Get(address)).Must(HttpStatusCode.NotFound);
        (await program.Put(address, Sample.Run())).Must(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("localDate", "null")]
    [InlineData("localDate", "\"2027-06-17\"")]
    [InlineData("localDate", "\"9999-12-31\"")]
    [InlineData("localDate", "\"1969-12-31\"")]
    [InlineData("localDate", "\"2027-02-29\"")]
    [InlineData("localDate", "\"2027-01-09T00:00:00\"")]
    [InlineData("localDate", "20270109")]
    [InlineData("startedAt", "\"2027-01-09T07:58:12\"")]
    [InlineData("startedAt", "\"2027-01-09\"")]
    [InlineData("startedAt", "\"2027-01-10T07:58:12Z\"")]
    [InlineData("startedAt", "\"2027-06-16T12:00:01Z\"")]
    [InlineData("startedAt", "1736409492")]
    [InlineData("timeZone", "\"Mars/Olympus\"")]
    [InlineData("timeZone", "\"\"")]
    [InlineData("timeZone", "\"W. Europe Standard Time\"")]
    [InlineData("timeZone", "\"../../etc/passwd\"")]
    [InlineData("distanceMeters", "null")]
    [InlineData("distanceMeters", "0")]
    [InlineData("distanceMeters", "-1")]
    [InlineData("distanceMeters", "1000000.1")]
    [InlineData("distanceMeters", "1e400")]
    [InlineData("distanceMeters", "-1e400")]
    [InlineData("distanceMeters", "\"NaN\"")]
    [InlineData("distanceMeters", "\"Infinity\"")]
    [InlineData("movingSeconds", "-1")]
    [InlineData("movingSeconds", "604801")]
    [InlineData("movingSeconds", "1e400")]
    [InlineData("elapsedSeconds", "-0.5")]
    [InlineData("elapsedSeconds", "1e300")]
    [InlineData("ascentMeters", "-1")]
    [InlineData("ascentMeters", "50001")]
    [InlineData("descentMeters", "1e400")]
    [InlineData("averageHeartRate", "19")]
    [InlineData("averageHeartRate", "251")]
    [InlineData("averageHeartRate", "140.5")]
    [InlineData("rpe", "0")]
    [InlineData("rpe", "11")]
    [InlineData("feel", "0")]
    [InlineData("feel", "6")]
    [InlineData("feel", "\"4\"")]
    [InlineData("notes", "\"a\\u0000b\"")]
    [InlineData("source", "0")]
    [InlineData("source", "\"strava\"")]
    [InlineData("shoeId", "\"0190c0de-0000-7000-8000-000000000001\"")]
    [InlineData("routeId", "\"0190c0de-0000-7000-8000-000000000001\"")]
    [InlineData("plannedSessionId", "\"0190c0de-0000-7000-8000-000000000001\"")]
    [InlineData("plannedSessionId", "\"no id\"")]
    [InlineData("id", "\"no id\"")]
    [InlineData("distance", "5")]
    [InlineData("version", "1")]
    [InlineData("runnerId", "\"0190c0de-0000-7000-8000-000000000001\"")]
    public async Task A_value_that_cannot_be_is_refused_by_its_path(string path, string value)
    {
        var program = await api.NewProgramAsync();
        var address = (await program.Post(Runs, Sample.Run())).Must(HttpStatusCode.Created).Location!;
        var spoilt = Sample.Run().With(path, value);
        Assert.Equal([path], (await program.SendAsync(HttpMethod.Post, Runs, spoilt)).Faults);
        Assert.Equal([path], (await program.SendAsync(HttpMethod.Put, address, spoilt)).Faults);
        Assert.Equal("\"1\"", (await program.Get(address)).ETag);
        Assert.Equal(1, (int)(await program.Get(Runs)).Json["total"]!);
    }

    [Fact]
    public async Task Moving_no_longer_than_elapsed()
    {
        var program = await api.NewProgramAsync();
        var run = Sample.Run();
        run["movingSeconds"] = 7201;
        run["elapsedSeconds"] = 7200;
        Assert.Equal(["movingSeconds"], (await program.Post(Runs, run)).Faults);
        run["movingSeconds"] = 7200;
        (await program.Post(Runs, run)).Must(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Notes_have_a_limit()
    {
        var program = await api.NewProgramAsync();
        var run = Sample.Run();
        run["notes"] = new string('n', 4001);
        Assert.Equal(["notes"], (await program.Post(Runs, run)).Faults);
        run["notes"] = new string('ñ', 4000);
        (await program.Post(Runs, run)).Must(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Today_is_the_runners_own()
    {
        var (runner, program) = await api.NewRunnerAsync();
        var far = Preferences.Default with { TimeZone = "Pacific/Kiritimati" };
        Assert.True((await api.UseAsync<RunnerSettingsService, Web.Shared.FieldErrors>(service => service.ChangeAsync(runner, far))).IsEmpty);

        // It is noon of the 16th in UTC and already the 17th on Kiritimati.
        var logged = (await program.Post(Runs, Sample.Run("2027-06-17"))).Must(HttpStatusCode.Created);
        Assert.Equal("Pacific/Kiritimati", (string)logged.Json["timeZone"]!);
        var elsewhere = Sample.Run("2027-06-17");
        elsewhere["timeZone"] = "Europe/London";
        Assert.Equal(["localDate"], (await program.Post(Runs, elsewhere)).Faults);
    }

    [Fact]
    public async Task The_start_is_on_the_day_in_its_zone_also_when_clocks_change()
    {
        var program = await api.NewProgramAsync();
        var run = Sample.Run("2027-03-28");
        run["timeZone"] = "Europe/London";
        run["startedAt"] = "2027-03-28T23:30:00Z";
        Assert.Equal(["startedAt"], (await program.Post(Runs, run)).Faults);
        run["localDate"] = "2027-03-29";
        (await program.Post(Runs, run)).Must(HttpStatusCode.Created);
        run["startedAt"] = "2027-03-29T00:30:00+01:00";
        Assert.Equal("2027-03-28T23:30:00Z", (string)(await program.Post(Runs, run)).Must(HttpStatusCode.Created).Json["startedAt"]!);
    }

    [Fact]
    public async Task The_id_in_the_body_is_the_one_in_the_address()
    {
        var program = await api.NewProgramAsync();
        var (first, second) = (await program.Post(Runs, Sample.Run()), await program.Post(Runs, Sample.Run()));
        Assert.Equal(["id"], (await program.Put(first.Location!, second.Json)).Faults);
        Assert.NotEqual(first.Id, (await program.Post(Runs, first.Json)).Must(HttpStatusCode.Created).Id);
    }

    [Fact]
    public async Task How_a_run_came_here_stays()
    {
        var program = await api.NewProgramAsync();
        var run = Sample.Run();
        run["source"] = "gpx";
        Assert.Equal(["source"], (await program.Post(Runs, run)).Faults);
        var address = (await program.Post(Runs, Sample.Run())).Must(HttpStatusCode.Created).Location!;
        Assert.Equal(["source"], (await program.Put(address, run)).Faults);
        Assert.Equal("manual", (string)(await program.Put(address, Sample.Run())).Must(HttpStatusCode.OK).Json["source"]!);
    }

    [Fact]
    public async Task Lists_are_newest_first_and_cut_by_days_and_pages()
    {
        var program = await api.NewProgramAsync();
        foreach (var date in (string[])["2027-01-02", "2027-01-04", "2027-01-03", "2027-01-03"])
        {
            (await program.Post(Runs, Sample.Run(date))).Must(HttpStatusCode.Created);
        }

        Assert.Equal(["2027-01-04", "2027-01-03", "2027-01-03", "2027-01-02"], await DatesAsync(""));
        Assert.Equal(["2027-01-03", "2027-01-03"], await DatesAsync("?from=2027-01-03&to=2027-01-03"));
        Assert.Equal(["2027-01-02"], await DatesAsync("?page=2&pageSize=3"));
        Assert.Empty(await DatesAsync("?page=1000000&pageSize=500"));

        async Task<List<string>> DatesAsync(string query) =>
            [.. (await program.Get(Runs + query)).Must(HttpStatusCode.OK).Json["items"]!.AsArray().Select(run => (string)run!["localDate"]!)];
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=two", "page")]
    [InlineData("page=1&page=2", "page")]
    [InlineData("page=99999999999", "page")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=501", "pageSize")]
    [InlineData("pageSize=", "pageSize")]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2027-02-29", "from")]
    [InlineData("to=0001-01-01", "to")]
    [InlineData("from=2027-02-02&to=2027-02-01", "to")]
    public async Task A_query_that_cannot_be_is_refused_by_its_name(string query, string name)
    {
        var program = await api.NewProgramAsync();
        Assert.Equal([name], (await program.Get($"{Runs}?{query}")).Faults);
        Assert.Equal([name], (await program.Get($"/api/v1/blocks?{query}")).Faults);
    }
}
