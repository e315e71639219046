using B2BTrail.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Hosting;

public sealed class HeadRequestsTests
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/blocks", 200)]
    [InlineData("/account/password", 200)]
    [InlineData("/no/such/page", 404)]
    [InlineData("/error", 200)]
    [InlineData("/account/sign-in", 200)]
    [InlineData("/account/create", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/health/ready", 200)]
    [InlineData("/favicon.svg", 200)]
    [InlineData("/openapi/v1.json", 200)]
    [InlineData("/calendar.ics?key=none", 404)]
    [InlineData("/api/v1/runs", 401)]
    public async Task Head_gets_the_status_and_the_headers_of_get_and_no_body(string path, int status)
    {
        await using var app = new TrailApp();
        var server = app.Listen();
        var cookie = await server.OwnerCookieAsync();

        var head = await server.SendAsync("HEAD", path, cookie);
        var get = await server.SendAsync("GET", path, cookie);

        Assert.Equal(status, OverTheWire.StatusOf(head));
        Assert.Equal(status, OverTheWire.StatusOf(get));
        Assert.EndsWith("\r\n\r\n", head, StringComparison.Ordinal);
        Assert.Equal(head.Length, head.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4);
        foreach (var header in new[] { "Content-Type", "Content-Security-Policy", "Cache-Control" })
            Assert.Equal(OverTheWire.HeaderOf(get, header), OverTheWire.HeaderOf(head, header));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/blocks?week=3")]
    [InlineData("/no/such/page")]
    public async Task Head_is_sent_to_the_sign_in_like_get(string path)
    {
        await using var app = new TrailApp();
        var server = app.Listen();
        await server.OwnerCookieAsync();

        var head = await server.SendAsync("HEAD", path);

        Assert.Equal(302, OverTheWire.StatusOf(head));
        Assert.Equal(OverTheWire.HeaderOf(await server.SendAsync("GET", path), "Location"), OverTheWire.HeaderOf(head, "Location"));
    }

    [Fact]
    public async Task Every_endpoint_that_answers_get_answers_head()
    {
        await using var app = new TrailApp();
        _ = app.Server;

        var deaf = app.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods && methods.HttpMethods.Contains("GET") && !methods.HttpMethods.Contains("HEAD"))
            .Select(endpoint => endpoint.DisplayName)
            // The framework's own, for scripts alone.
            .Where(name => name?.Contains("_framework", StringComparison.Ordinal) != true && name?.Contains("_blazor", StringComparison.Ordinal) != true);

        Assert.Empty(deaf);
    }
}
