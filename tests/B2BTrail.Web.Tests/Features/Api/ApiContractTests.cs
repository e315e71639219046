using System.Net;
using System.Text.Json.Nodes;
using B2BTrail.Web.Tests.Features.Runs.Imports;
using B2BTrail.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Api;

/// <summary>What holds for every address of the API.</summary>
public sealed class ApiContractTests(ApiApp api) : IClassFixture<ApiApp>
{
    private const string Runs = "/api/v1/runs";

    [Theory]
    [InlineData("GET", "/api/v1/runs")]
    [InlineData("POST", "/api/v1/runs")]
    [InlineData("GET", "/api/v1/blocks")]
    [InlineData("POST", "/api/v1/blocks")]
    [InlineData("POST", "/api/v1/blocks/preview")]
    [InlineData("GET", "/api/v1/runs/0199d2a4-0000-7000-8000-000000000001")]
    [InlineData("DELETE", "/api/v1/runs/0199d2a4-0000-7000-8000-000000000001")]
    [InlineData("GET", "/api/v1/imports/0199d2a4-0000-7000-8000-000000000001")]
    [InlineData("GET", "/api/v1/runner")]
    [InlineData("GET", "/api/v1/weeks")]
    public async Task A_query_parameter_that_is_not_known_is_refused_by_its_name(string method, string address)
    {
        var program = await api.NewProgramAsync();
        var body = method != "POST" ? null : address == Runs ? Sample.Run().ToJsonString() : Sample.Block().ToJsonString();
        var query = address == "/api/v1/weeks" ? "?from=2027-01-01&to=2027-01-02&limit=1" : "?limit=1";
        Assert.Equal(["limit"], (await program.SendAsync(new HttpMethod(method), address + query, body)).Faults);
    }

    [Theory]
    [InlineData("/api/v1/runs", "from=1899-12-31")]
    [InlineData("/api/v1/blocks", "from=2200-01-01")]
    public async Task A_date_out_of_range_is_told_the_range(string address, string query)
    {
        var program = await api.NewProgramAsync();
        var refused = await program.Get($"{address}?{query}");
        Assert.Equal(["from"], refused.Faults);
        Assert.Equal("Use a date from 1900-01-01 to 2199-12-31.", (string)refused.Json["errors"]!["from"]![0]!);
    }

    [Fact]
    public async Task What_was_changed_since_is_not_deleted()
    {
        var program = await api.NewProgramAsync();
        var run = (await program.Post(Runs, Sample.Run())).Must(HttpStatusCode.Created);
        (await program.Put(run.Location!, Sample.Run(meters: 2000))).Must(HttpStatusCode.OK);
        var block = (await program.Post("/api/v1/blocks", Sample.Block())).Must(HttpStatusCode.Created);
        var import = await ImportedAsync(program);
        foreach (var (address, old) in ((string, string)[])[(run.Location!, run.ETag!), (block.Location!, "\"99\""), (import, "\"0\"")])
        {
            (await DeleteAsync(program, address, old)).Must(HttpStatusCode.PreconditionFailed);
            (await DeleteAsync(program, address, "nonsense")).Must(HttpStatusCode.PreconditionFailed);
            var now = (await program.Get(address)).Must(HttpStatusCode.OK);
            Assert.True((await DeleteAsync(program, address, now.ETag!)).Status is HttpStatusCode.NoContent or HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task What_is_created_carries_the_tag_of_its_version_also_when_it_is_asked_again()
    {
        var program = await api.NewProgramAsync();
        foreach (var (address, body) in ((string, JsonObject)[])[(Runs, Sample.Run()), ("/api/v1/blocks", Sample.Block())])
        {
            var created = (await program.Post(address, body, ("Idempotency-Key", address))).Must(HttpStatusCode.Created);
            Assert.NotNull(created.ETag);
            Assert.Equal(created.ETag, (await program.Get(created.Location!)).ETag);
            Assert.Equal(created.ETag, (await program.Post(address, body, ("Idempotency-Key", address))).Must(HttpStatusCode.Created).ETag);
        }
    }

    [Fact]
    public async Task Every_address_answers_HEAD_like_GET_and_says_its_methods_to_OPTIONS()
    {
        var program = await api.NewProgramAsync();
        var run = (await program.Post(Runs, Sample.Run())).Location!;
        var block = (await program.Post("/api/v1/blocks", Sample.Block())).Location!;
        var known = new Dictionary<string, string> { ["runs"] = run, ["blocks"] = block, ["imports"] = await ImportedAsync(program) };
        var routes = api.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .GroupBy(endpoint => endpoint.RoutePattern.RawText!, endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods)
            .ToDictionary(route => route.Key, route => route.SelectMany(methods => methods).ToHashSet());
        Assert.True(routes.Count >= 9);
        foreach (var (route, methods) in routes)
        {
            var address = route.Contains("{id:guid}", StringComparison.Ordinal)
                ? route.Replace("{id:guid}", known[route.Split('/')[3]].Split('/')[^1], StringComparison.Ordinal)
                : route;
            using var options = await program.SendAsync(new HttpRequestMessage(HttpMethod.Options, address));
            Assert.True(options.StatusCode == HttpStatusCode.NoContent, $"OPTIONS {address}: {options.StatusCode}");
            Assert.Equal([.. methods.Append("OPTIONS").Order()], options.Content.Headers.Allow.Order());
            if (methods.Contains("GET"))
            {
                var query = route.EndsWith("/weeks", StringComparison.Ordinal) ? "?from=2027-01-01&to=2027-02-01" : "";
                var get = await program.Get(address + query);
                using var head = await program.SendAsync(new HttpRequestMessage(HttpMethod.Head, address + query));
                Assert.True(get.Status == head.StatusCode, $"HEAD {address}: {head.StatusCode}, GET {get.Status}");
                Assert.Equal(get.ETag, head.Headers.ETag?.ToString());
            }
        }
    }

    [Fact]
    public async Task Whoever_calls_too_often_is_told_what_it_is_and_how_long_to_wait()
    {
        await using var app = new TrailApp().With("RateLimits:ApiPerMinute", "1");
        using var program = await app.ProgramAsync();
        await program.Get(Runs);
        var refused = (await program.Get(Runs)).Must(HttpStatusCode.TooManyRequests).Json;
        Assert.Equal("https://tools.ietf.org/html/rfc6585#section-4", (string)refused["type"]!);
        Assert.Equal("Too many requests.", (string)refused["title"]!);
        Assert.Matches(@"^Wait \d+ seconds?, as Retry-After says", (string)refused["detail"]!);
    }

    [Fact]
    public async Task The_files_of_an_import_come_in_pages()
    {
        var program = await api.NewProgramAsync();
        var import = await ImportedAsync(program, files: 5);
        var second = (await program.Get(import + "?page=2&pageSize=2")).Must(HttpStatusCode.OK).Json;
        Assert.Equal(["2.gpx", "3.gpx"], second["files"]!.AsArray().Select(file => (string)file!["name"]!));
        Assert.Equal((2, 2, 5), ((int)second["page"]!, (int)second["pageSize"]!, (int)second["fileCount"]!));
        Assert.Equal(5, (await program.Get(import)).Json["files"]!.AsArray().Count);
        Assert.Equal(["pageSize"], (await program.Get(import + "?pageSize=501")).Faults);
    }

    [Fact]
    public async Task Runs_are_found_by_words_tags_and_races()
    {
        var program = await api.NewProgramAsync();
        await LogAsync("""{ "localDate": "2027-01-01", "distanceMeters": 42195, "name": "Zürich Marathon", "race": true, "tags": ["Road", "A race"] }""");
        await LogAsync("""{ "localDate": "2027-01-02", "distanceMeters": 5000, "notes": "Wind on the ridge", "tags": ["race pace"] }""");
        await LogAsync("""{ "localDate": "2027-01-03", "distanceMeters": 5000, "name": "100%_ridge" }""");

        Assert.Equal(["2027-01-01"], await DatesAsync("q=ZURICH"));
        Assert.Equal(["2027-01-02"], await DatesAsync("q=ridge wind"));
        Assert.Equal(["2027-01-03"], await DatesAsync("q=%25_"));
        Assert.Equal(["2027-01-02", "2027-01-01"], await DatesAsync("q=race"));
        Assert.Equal(["2027-01-01"], await DatesAsync("tag=a%20race"));
        Assert.Empty(await DatesAsync("tag=race"));
        Assert.Equal(["2027-01-01"], await DatesAsync("race=true"));
        Assert.Equal(["2027-01-03", "2027-01-02"], await DatesAsync("race=false"));
        Assert.Empty(await DatesAsync("q=zurich&race=false"));
        Assert.Equal(["race"], (await program.Get($"{Runs}?race=yes")).Faults);
        Assert.Equal(["q"], (await program.Get($"{Runs}?q={new string('q', 201)}")).Faults);

        async Task LogAsync(string run) => (await program.Post(Runs, JsonNode.Parse(run)!)).Must(HttpStatusCode.Created);
        async Task<List<string>> DatesAsync(string query) =>
            [.. (await program.Get($"{Runs}?{query}")).Must(HttpStatusCode.OK).Json["items"]!.AsArray().Select(run => (string)run!["localDate"]!)];
    }

    [Fact]
    public async Task Another_runners_words_are_not_found()
    {
        var (owner, other) = (await api.NewProgramAsync(), await api.NewProgramAsync());
        (await owner.Post(Runs, JsonNode.Parse("""{ "localDate": "2027-01-01", "distanceMeters": 1, "name": "secret", "tags": ["secret"] }""")!)).Must(HttpStatusCode.Created);
        Assert.Equal(0, (int)(await other.Get($"{Runs}?q=secret")).Json["total"]!);
        Assert.Equal(0, (int)(await other.Get($"{Runs}?tag=secret")).Json["total"]!);
    }

    [Theory]
    [InlineData("name", "\"a\\nb\"")]
    [InlineData("tags", "[\"a,b\"]")]
    [InlineData("tags", "[\" \"]")]
    [InlineData("tags", "[null]")]
    [InlineData("tags", "[\"1234567890123456789012345678901\"]")]
    [InlineData("tags", "[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]")]
    public async Task A_name_is_a_line_and_tags_are_a_few_short_words(string field, string value)
    {
        var program = await api.NewProgramAsync();
        Assert.Equal([field], (await program.SendAsync(HttpMethod.Post, Runs, Sample.Run().With(field, value))).Faults);
    }

    [Fact]
    public async Task The_document_says_all_that_client_generators_and_linters_ask()
    {
        using var visitor = api.App.Visitor();
        var document = (await visitor.Get("/openapi/v1.json")).Must(HttpStatusCode.OK).Json;
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject(), (path, operation) => (Name: $"{operation.Key} {path.Key}", operation.Key, Path: path.Key, Value: operation.Value!)).ToList();
        Assert.All(document["servers"]!.AsArray(), server => Assert.DoesNotMatch("/$", (string)server!["url"]!));
        Assert.Equal(operations.Count, operations.Select(operation => (string?)operation.Value["operationId"]).OfType<string>().Distinct().Count());
        var tags = document["tags"]!.AsArray().Select(tag => (string)tag!["name"]!).ToList();
        foreach (var (name, method, path, operation) in operations)
        {
            Assert.False(string.IsNullOrEmpty((string?)operation["description"]), $"{name} has no description.");
            Assert.Contains((string)operation["tags"]![0]!, tags);
            var responses = operation["responses"]!.AsObject();
            Assert.All(responses, response => Assert.False(string.IsNullOrEmpty((string?)response.Value!["description"]), $"{name} {response.Key}"));
            string[] expected =
            [
                "400", "401", "429", "500",
                .. path.Contains('{', StringComparison.Ordinal) ? ["404"] : Array.Empty<string>(),
                .. method is "get" ? ["503"] : path.Contains("preview", StringComparison.Ordinal) ? [] : (string[])["403", "507"],
                .. operation["requestBody"] is null ? [] : (string[])["413", "415"],
                .. method is "put" or "patch" or "delete" && HasVersions(path) ? ["412"] : Array.Empty<string>(),
            ];
            Assert.True(expected.All(responses.ContainsKey), $"{name} says {string.Join(' ', responses.Select(r => r.Key))}, not {string.Join(' ', expected)}.");
            var parameters = operation["parameters"]?.AsArray().Select(p => (Name: (string)p!["name"]!, About: (string?)p["description"])).ToList() ?? [];
            Assert.All(parameters, parameter => Assert.False(string.IsNullOrEmpty(parameter.About), $"{name}: {parameter.Name}"));
            Assert.Equal(expected.Contains("412"), parameters.Exists(parameter => parameter.Name == "If-Match"));
            Assert.Equal(responses.ContainsKey("201") || responses.ContainsKey("202"), parameters.Exists(parameter => parameter.Name == "Idempotency-Key"));
        }

        // What is never changed, only added and deleted, has no version to ask for.
        bool HasVersions(string path) => document["paths"]![path]!["get"]?["responses"]!["200"]!["headers"]?["ETag"] is not null;
    }

    [Fact]
    public async Task A_change_that_arrives_twice_is_not_blamed_on_somebody_else()
    {
        var program = await api.NewProgramAsync();
        var made = await program.Post(Runs, Sample.Run());
        (await program.Put(made.Location!, Sample.Run(meters: 2000), ("If-Match", made.ETag!))).Must(HttpStatusCode.OK);
        var again = (await program.Put(made.Location!, Sample.Run(meters: 2000), ("If-Match", made.ETag!))).Must(HttpStatusCode.PreconditionFailed);
        Assert.DoesNotContain("else", (string)again.Json["title"]!, StringComparison.Ordinal);
        Assert.Contains("If your change is not there already", (string)again.Json["detail"]!, StringComparison.Ordinal);
    }

    private static Task<Reply> DeleteAsync(HttpClient program, string address, string ifMatch) =>
        program.SendAsync(HttpMethod.Delete, address, null, ("If-Match", ifMatch));

    private static async Task<string> ImportedAsync(HttpClient program, int files = 1)
    {
        var import = await program.ImportAsync(Enumerable.Range(0, files).Select(i => ($"{i}.gpx", MadeFiles.Gpx(new DateTime(2027, 1, 2 + i, 12, 0, 0, DateTimeKind.Utc)))));
        return $"/api/v1/imports/{(string)import["id"]!}";
    }
}
