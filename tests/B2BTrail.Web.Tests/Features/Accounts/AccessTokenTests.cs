using System.Net;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Features.Accounts;

public sealed class AccessTokenTests
{
    // Nothing is mapped there: a valid token is let through the wall and finds nothing.
    private const string Somewhere = "/api/v1/nothing";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer b2b_short")]
    [InlineData("Bearer b2b_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer xyz_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Basic b3duZXI6c2V2ZW4=")]
    public async Task Without_a_valid_token_there_is_401_as_problem_json(string? header)
    {
        await using var app = new TrailApp();
        using var request = new HttpRequestMessage(HttpMethod.Get, Somewhere);
        if (header is not null)
            request.Headers.TryAddWithoutValidation("Authorization", header);

        var answer = await app.Visitor().SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task A_session_cookie_opens_no_api()
    {
        await using var app = new TrailApp();
        var browser = await app.OwnerAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(Somewhere)).StatusCode);
    }

    [Fact]
    public async Task A_token_opens_no_page()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();
        var program = await app.ProgramAsync();

        Assert.Equal(HttpStatusCode.Found, (await program.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_revoked_token_is_dead_at_once()
    {
        await using var app = new TrailApp();
        var program = await app.ProgramAsync();
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(Somewhere)).StatusCode);

        await Use(app, async tokens => Assert.True(await tokens.RevokeAsync(runner, (await tokens.ListAsync(runner)).Single().Id)));

        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync(Somewhere)).StatusCode);
    }

    [Fact]
    public async Task Another_runner_neither_sees_nor_revokes_it()
    {
        await using var app = new TrailApp();
        var program = await app.ProgramAsync();
        var mine = await app.RunnerAsync(TrailApp.OwnerEmail);
        var other = await app.RunnerAsync("other@example.org");

        await Use(app, async tokens =>
        {
            var id = (await tokens.ListAsync(mine)).Single().Id;
            Assert.Empty(await tokens.ListAsync(other));
            Assert.False(await tokens.RevokeAsync(other, id));
        });

        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(Somewhere)).StatusCode);
    }

    [Fact]
    public async Task The_secret_is_not_kept()
    {
        await using var app = new TrailApp();
        var secret = await app.TokenAsync();

        foreach (var file in Directory.EnumerateFiles(app.Folder, "b2btrail.db*"))
            Assert.DoesNotContain(secret, await File.ReadAllTextAsync(file, System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_use_is_noted_at_most_once_a_minute()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = new TrailApp().With(time);
        var program = await app.ProgramAsync();
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);
        await Use(app, async tokens => Assert.Null((await tokens.ListAsync(runner)).Single().LastUsedUtc));

        await program.GetAsync(Somewhere);
        var first = await LastUse(app, runner);
        time.Advance(TimeSpan.FromSeconds(30));
        await program.GetAsync(Somewhere);
        Assert.Equal(first, await LastUse(app, runner));
        time.Advance(TimeSpan.FromSeconds(31));
        await program.GetAsync(Somewhere);
        Assert.NotEqual(first, await LastUse(app, runner));
    }

    [Fact]
    public async Task Names_and_numbers_have_their_limits()
    {
        await using var app = new TrailApp();
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);

        await Use(app, async tokens =>
        {
            Assert.IsType<NewAccessToken.Refused>(await tokens.CreateAsync(runner, " "));
            Assert.IsType<NewAccessToken.Refused>(await tokens.CreateAsync(runner, new string('x', 101)));
            for (var n = 0; n < AccessTokens.MostPerRunner; n++)
                Assert.IsType<NewAccessToken.Made>(await tokens.CreateAsync(runner, $"token {n}"));
            Assert.IsType<NewAccessToken.Refused>(await tokens.CreateAsync(runner, "one too many"));
        });
    }

    [Fact]
    public async Task A_token_that_calls_too_often_is_told_to_wait()
    {
        await using var app = new TrailApp().With("RateLimits:ApiPerMinute", "2");
        var program = await app.ProgramAsync();

        await program.GetAsync("/api/v1/runs");
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/runs")).StatusCode);
        var answer = await program.GetAsync("/api/v1/runs");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    private static async Task Use(TrailApp app, Func<AccessTokens, Task> use)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<AccessTokens>());
    }

    private static async Task<DateTime?> LastUse(TrailApp app, RunnerId runner)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AccessTokens>().ListAsync(runner)).Single().LastUsedUtc;
    }
}
