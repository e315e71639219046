using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using B2BTrail.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Api;

public sealed class ApiConventionTests(ApiApp api) : IClassFixture<ApiApp>
{
    private const string Runs = "/api/v1/runs";

    [Fact]
    public async Task The_same_key_and_body_get_the_first_answer_again()
    {
        var program = await api.NewProgramAsync();
        foreach (var (address, body) in ((string, JsonObject)[])[(Runs, Sample.Run()), ("/api/v1/blocks", Sample.Block())])
        {
            var first = (await program.Post(address, body, ("Idempotency-Key", "k1" + address))).Must(HttpStatusCode.Created);
            var again = (await program.Post(address, body, ("Idempotency-Key", "k1" + address))).Must(HttpStatusCode.Created);
            Assert.Equal(first, again);
            Assert.Equal(1, (int)(await program.Get(address)).Json["total"]!);
        }
    }

    [Fact]
    public async Task A_key_stays_with_its_request()
    {
        var program = await api.NewProgramAsync();
        (await program.Post(Runs, Sample.Run(), ("Idempotency-Key", "one"))).Must(HttpStatusCode.Created);
        (await program.Post(Runs, Sample.Run(meters: 1), ("Idempotency-Key", "one"))).Must(HttpStatusCode.UnprocessableEntity);
        (await program.Post("/api/v1/blocks", Sample.Block(), ("Idempotency-Key", "one"))).Must(HttpStatusCode.UnprocessableEntity);
        (await program.Post(Runs, Sample.Run(), ("Idempotency-Key", "two"))).Must(HttpStatusCode.Created);
        Assert.Equal(2, (int)(await program.Get(Runs)).Json["total"]!);
    }

    [Fact]
    public async Task Keys_of_two_runners_do_not_meet()
    {
        var (one, other) = (await api.NewProgramAsync(), await api.NewProgramAsync());
        var first = (await one.Post(Runs, Sample.Run(), ("Idempotency-Key", "shared"))).Must(HttpStatusCode.Created);
        var second = (await other.Post(Runs, Sample.Run(), ("Idempotency-Key", "shared"))).Must(HttpStatusCode.Created);
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task A_refused_request_does_not_use_up_its_key()
    {
        var program = await api.NewProgramAsync();
        Assert.Equal(["distanceMeters"], (await program.Post(Runs, Sample.Run(meters: -1), ("Idempotency-Key", "k"))).Faults);
        (await program.Post(Runs, Sample.Run(), ("Idempotency-Key", "k"))).Must(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Many_at_once_with_one_key_make_one_run()
    {
        var program = await api.NewProgramAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => program.Post(Runs, Sample.Run(), ("Idempotency-Key", "race"))));
        Assert.Single(answers.Select(answer => answer.Must(HttpStatusCode.Created)).Distinct());
        Assert.Equal(1, (int)(await program.Get(Runs)).Json["total"]!);
    }

    [Theory]
    [InlineData("é")]
    [InlineData(null)]
    public async Task A_key_that_cannot_be_is_refused(string? key)
    {
        var program = await api.NewProgramAsync();
        Assert.Equal(["Idempotency-Key"], (await program.Post(Runs, Sample.Run(), ("Idempotency-Key", key ?? new string('k', 201)))).Faults);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_answered()
    {
        using var visitor = api.App.Visitor();
        foreach (var address in (string[])[Runs, "/api/v1/blocks", "/api/v1/weeks?from=2027-01-01&to=2027-01-02", $"{Runs}/{Guid.CreateVersion7()}"])
        {
            (await visitor.Get(address)).Must(HttpStatusCode.Unauthorized);
            (await visitor.SendAsync(HttpMethod.Get, address, null, ("Authorization", "Bearer b2b_nobody"))).Must(HttpStatusCode.Unauthorized);
        }

        (await visitor.Post(Runs, Sample.Run())).Must(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_cookie_is_no_token()
    {
        await api.App.RunnerAsync(TrailApp.OwnerEmail);
        using var browser = await api.App.OwnerAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/charts/weeks.csv?from=2027-01-01&to=2027-01-02")).Status);
        (await browser.Get(Runs)).Must(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/api/v1/runs/not-an-id")]
    [InlineData("/api/v1/blocks/7")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/runs")]
    public async Task What_is_not_there_is_a_problem_and_no_page(string address) =>
        (await (await api.NewProgramAsync()).Get(address)).Must(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_method_that_an_address_does_not_know_is_told()
    {
        var program = await api.NewProgramAsync();
        (await program.SendAsync(HttpMethod.Patch, Runs)).Must(HttpStatusCode.MethodNotAllowed);
        (await program.SendAsync(HttpMethod.Put, "/api/v1/weeks", "{}")).Must(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Only_JSON_is_read(string? type)
    {
        var program = await api.NewProgramAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Sample.Run().ToJsonString()));
        content.Headers.ContentType = type is null ? null : new(type);
        using var answer = await program.PostAsync(Runs, content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_has_a_size(bool saysSo)
    {
        var program = await api.NewProgramAsync();
        using HttpContent content = saysSo
            ? new ByteArrayContent(new byte[(1024 * 1024) + 1])
            : new StreamContent(new Endless(2 * 1024 * 1024));
        content.Headers.ContentType = new("application/json");
        using var answer = await program.PostAsync(Runs, content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_byte_order_mark_is_read_over_and_bad_letters_are_not()
    {
        var program = await api.NewProgramAsync();
        Assert.Equal(HttpStatusCode.Created, await PostAsync([.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(Sample.Run().ToJsonString())]));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync([.. "{\"notes\": \""u8, 0xFF, 0xFE, .. "\"}"u8]));

        async Task<HttpStatusCode> PostAsync(byte[] bytes)
        {
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new("application/json");
            using var answer = await program.PostAsync(Runs, content);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task The_document_describes_every_route()
    {
        using var visitor = api.App.Visitor();
        var document = (await visitor.Get("/openapi/v1.json")).Must(HttpStatusCode.OK).Json;
        var routes = api.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            // HEAD goes without saying wherever there is GET.
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Where(method => method != HttpMethods.Head), (endpoint, method) =>
                (Path: endpoint.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal).TrimEnd('/'), Method: method.ToLowerInvariant()))
            .ToList();
        Assert.True(routes.Count >= 12);
        foreach (var (path, method) in routes)
        {
            var operation = document["paths"]![path]?[method];
            Assert.True(operation is not null, $"{method} {path} is not described.");
            Assert.False(string.IsNullOrEmpty((string?)operation["summary"]), $"{method} {path} has no summary.");
            Assert.NotNull(operation["responses"]!["401"]);
            Assert.Contains(operation["responses"]!.AsObject(), response => response.Key.StartsWith('2'));
            if (method is "post" or "put")
            {
                var type = path.EndsWith("/imports", StringComparison.Ordinal) ? "multipart/form-data" : "application/json";
                Assert.NotNull(operation["requestBody"]!["content"]![type]!["schema"]);
            }
        }

        Assert.Equal("bearer", (string)document["components"]!["securitySchemes"]!["token"]!["scheme"]!);
        Assert.NotNull(document["security"]![0]!["token"]);
        Assert.Equal("date", (string)document["paths"]![Runs]!["get"]!["parameters"]!.AsArray().First(p => (string)p!["name"]! == "from")!["schema"]!["format"]!);
    }

    /// <summary>Bytes without a length told beforehand.</summary>
    private sealed class Endless(int length) : Stream
    {
        private int _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(count, _left);
            Array.Fill(buffer, (byte)' ', offset, read);
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
