using System.Net;
using B2BTrail.Data.Runners;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Api;

/// <summary>What a token that can only read may do. Endpoints are found by reflection, so a new one is tried from the day on which it is written.</summary>
public sealed class TokenScopeTests(ApiApp api) : IClassFixture<ApiApp>
{
    private static readonly string[] Reading = ["GET", "HEAD", "OPTIONS"];

    /// <summary>What changes nothing although its method says otherwise.</summary>
    private static readonly string[] ChangeNothing = ["POST /api/v1/blocks/preview", "POST /api/v1/blocks/replan-preview"];

    private IEnumerable<(string Method, string Path)> Calls =>
        from endpoint in api.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let path = endpoint.RoutePattern.RawText!
        where path.StartsWith("/api/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
        select (method, path.TrimEnd('/'));

    [Fact]
    public async Task It_is_refused_by_every_endpoint_that_changes_something()
    {
        var (reader, _) = await ReaderAsync();
        var tried = new List<string>();
        foreach (var (method, path) in Calls.Where(call => !Reading.Contains(call.Method) && !ChangeNothing.Contains($"{call.Method} {call.Path}")))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path.Replace("{id:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal));
            using var answer = await reader.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {path} answered {answer.StatusCode}.");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("Bearer error=\"insufficient_scope\", scope=\"write\"", answer.Headers.WwwAuthenticate.Single().ToString());
            Assert.Contains("This token is read-only. Create one that can also change data in Settings.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            tried.Add($"{method} {path}");
        }

        Assert.Superset(
            new HashSet<string>
            {
                "POST /api/v1/blocks", "DELETE /api/v1/blocks/{id:guid}", "POST /api/v1/runs", "PUT /api/v1/runs/{id:guid}", "DELETE /api/v1/runs/{id:guid}",
                "POST /api/v1/imports", "DELETE /api/v1/imports/{id:guid}",
            },
            tried.ToHashSet());
    }

    [Theory]
    [InlineData("POST", "/api/v1/nothing")]
    [InlineData("PATCH", "/api/v1/runs")]
    [InlineData("delete", "/API/v1/runs")]
    [InlineData("MAKE", "/api/v1/runs")]
    public async Task It_is_refused_whatever_is_there(string method, string address)
    {
        var (reader, _) = await ReaderAsync();

        (await reader.SendAsync(new HttpMethod(method), address)).Must(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task It_changes_nothing()
    {
        var (reader, writer) = await ReaderAsync();
        var block = (await writer.Post("/api/v1/blocks", Sample.Block())).Must(HttpStatusCode.Created);
        var run = (await writer.Post("/api/v1/runs", Sample.Run())).Must(HttpStatusCode.Created);

        (await reader.Post("/api/v1/runs", Sample.Run("2027-01-10"))).Must(HttpStatusCode.Forbidden);
        (await reader.Put(run.Location!, Sample.Run(meters: 1))).Must(HttpStatusCode.Forbidden);
        (await reader.Delete(run.Location!)).Must(HttpStatusCode.Forbidden);
        (await reader.Delete(block.Location!)).Must(HttpStatusCode.Forbidden);

        Assert.Equal(run.Json.ToJsonString(), (await reader.Get(run.Location!)).Must(HttpStatusCode.OK).Json.ToJsonString());
        Assert.Equal(1, (int)(await reader.Get("/api/v1/runs")).Must(HttpStatusCode.OK).Json["total"]!);
        Assert.Equal(1, (int)(await reader.Get("/api/v1/blocks")).Must(HttpStatusCode.OK).Json["total"]!);
    }

    [Fact]
    public async Task It_reads_and_previews()
    {
        var (reader, _) = await ReaderAsync();

        Assert.Equal(ChangeNothing, Calls.Where(call => !Reading.Contains(call.Method)).Select(call => $"{call.Method} {call.Path}").Intersect(ChangeNothing));
        (await reader.Post("/api/v1/blocks/preview", Sample.Block())).Must(HttpStatusCode.OK);
        (await reader.Get("/api/v1/weeks?from=2027-01-01&to=2027-01-31")).Must(HttpStatusCode.OK);
        foreach (var (_, path) in Calls.Where(call => call.Method == "GET" && call.Path.Contains("{id", StringComparison.Ordinal)))
        {
            (await reader.Get(path.Replace("{id:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal))).Must(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task The_document_tells_where_it_is_refused()
    {
        using var visitor = api.App.Visitor();
        var paths = (await visitor.Get("/openapi/v1.json")).Must(HttpStatusCode.OK).Json["paths"]!;
        foreach (var (method, path) in Calls.Where(call => call.Method != "HEAD"))
        {
            var responses = paths[path.Replace(":guid", "", StringComparison.Ordinal)]![method.ToLowerInvariant()]!["responses"]!.AsObject();
            Assert.Equal(!Reading.Contains(method) && !ChangeNothing.Contains($"{method} {path}"), responses.ContainsKey("403"));
        }
    }

    private async Task<(HttpClient Reader, HttpClient Writer)> ReaderAsync()
    {
        var email = $"reader{Guid.CreateVersion7():N}@example.org";
        return (await api.App.ProgramAsync(email, TokenScope.Read), await api.App.ProgramAsync(email));
    }
}
