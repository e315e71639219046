using System.Net;
using System.Text.Json.Nodes;
using B2BTrail.Data.Runners;
using B2BTrail.Web.Tests.Features.Api;

namespace B2BTrail.Web.Tests.Features.Runners;

public sealed class RunnerEndpointsTests(ApiApp api) : IClassFixture<ApiApp>
{
    private const string Runner = "/api/v1/runner";

    [Fact]
    public async Task A_script_sets_the_zone_and_runs_are_logged_in_it()
    {
        var program = await api.NewProgramAsync();
        var before = (await program.Get(Runner)).Must(HttpStatusCode.OK);
        Assert.Equal("""{"unit":"mile","weekStart":"monday","timeZone":"UTC"}""", before.Body);

        var changed = await PatchAsync(program, """{ "timeZone": "Pacific/Auckland" }""", ("If-Match", before.ETag!));
        Assert.Equal("""{"unit":"mile","weekStart":"monday","timeZone":"Pacific/Auckland"}""", changed.Must(HttpStatusCode.OK).Body);
        Assert.NotEqual(before.ETag, changed.ETag);
        Assert.Equal(changed.ETag, (await program.Get(Runner)).ETag);
        Assert.Equal("Pacific/Auckland", (string)(await program.Post("/api/v1/runs", Sample.Run())).Must(HttpStatusCode.Created).Json["timeZone"]!);
    }

    [Fact]
    public async Task Units_and_the_start_of_the_week_are_set_too_and_weeks_begin_there()
    {
        var program = await api.NewProgramAsync();
        Assert.Equal(
            """{"unit":"kilometre","weekStart":"sunday","timeZone":"UTC"}""",
            (await PatchAsync(program, """{ "unit": "kilometre", "weekStart": "sunday" }""")).Must(HttpStatusCode.OK).Body);
        var weeks = (await program.Get("/api/v1/weeks?from=2027-01-06&to=2027-01-06")).Must(HttpStatusCode.OK).Json;
        Assert.Equal("2027-01-03", (string)weeks["items"]![0]!["startDate"]!);
    }

    [Theory]
    [InlineData("""{ "timeZone": "Mars/Olympus" }""", "timeZone")]
    [InlineData("""{ "timeZone": "" }""", "timeZone")]
    [InlineData("""{ "timeZone": null }""", "timeZone")]
    [InlineData("""{ "unit": null }""", "unit")]
    [InlineData("""{ "unit": "furlong" }""", "unit")]
    [InlineData("""{ "weekStart": "wednesday" }""", "weekStart")]
    [InlineData("""{ "weekStart": null }""", "weekStart")]
    [InlineData("""{ "theme": "dark" }""", "theme")]
    public async Task What_cannot_be_is_refused_at_its_field_and_changes_nothing(string patch, string field)
    {
        var program = await api.NewProgramAsync();
        var before = await program.Get(Runner);
        Assert.Equal([field], (await PatchAsync(program, patch)).Faults);
        Assert.Equal(before, await program.Get(Runner));
    }

    [Fact]
    public async Task Half_of_a_change_is_not_made()
    {
        var program = await api.NewProgramAsync();
        Assert.Equal(["timeZone"], (await PatchAsync(program, """{ "unit": "kilometre", "timeZone": "Mars/Olympus" }""")).Faults);
        Assert.Equal("mile", (string)(await program.Get(Runner)).Json["unit"]!);
    }

    [Fact]
    public async Task A_change_made_from_older_settings_overwrites_nothing()
    {
        var program = await api.NewProgramAsync();
        var old = (await program.Get(Runner)).ETag!;
        (await PatchAsync(program, """{ "weekStart": "saturday" }""")).Must(HttpStatusCode.OK);
        (await PatchAsync(program, """{ "weekStart": "sunday" }""", ("If-Match", old))).Must(HttpStatusCode.PreconditionFailed);
        Assert.Equal("saturday", (string)(await program.Get(Runner)).Json["weekStart"]!);
    }

    [Fact]
    public async Task A_token_that_only_reads_changes_no_setting_and_nothing_is_told_without_one()
    {
        using var reader = await api.App.ProgramAsync("reads-settings@example.org", TokenScope.Read);
        (await reader.Get(Runner)).Must(HttpStatusCode.OK);
        (await PatchAsync(reader, "{}")).Must(HttpStatusCode.Forbidden);
        using var visitor = api.App.Visitor();
        (await visitor.Get(Runner)).Must(HttpStatusCode.Unauthorized);
    }

    private static Task<Reply> PatchAsync(HttpClient program, string json, params (string Name, string Value)[] headers) =>
        program.SendAsync(HttpMethod.Patch, Runner, JsonNode.Parse(json)!.ToJsonString(), headers);
}
