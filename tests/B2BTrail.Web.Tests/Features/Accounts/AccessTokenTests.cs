using System.Globalization;
using System.Net;
using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Features.Accounts;

public sealed class AccessTokenTests
{
    // Nothing is mapped there: a valid token is let through the wall and finds nothing.
    private const string Somewhere = "/api/v1/nothing";
    private const string Runs = "/api/v1/runs";

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

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/png")]
    public async Task Without_one_a_browser_is_told_in_words_that_the_api_takes_a_token(string accepts)
    {
        await using var app = new TrailApp();
        using var browser = app.Visitor();
        browser.DefaultRequestHeaders.Add("Accept", accepts);

        var answer = await browser.GetAsync("/api/v1/runs");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Send an access token", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
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

        await Use(app, async tokens => Assert.NotNull(await tokens.RevokeAsync(runner, (await tokens.ListAsync(runner)).Single().Id)));

        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync(Somewhere)).StatusCode);
    }

    [Fact]
    public async Task A_token_whose_end_is_undone_works_again()
    {
        await using var app = new TrailApp();
        var program = await app.ProgramAsync();
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);

        await Use(app, async tokens =>
        {
            var revoked = (await tokens.RevokeAsync(runner, (await tokens.ListAsync(runner)).Single().Id))!;
            Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync(Somewhere)).StatusCode);
            await tokens.RestoreAsync(revoked);
        });

        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(Somewhere)).StatusCode);
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
            Assert.Null(await tokens.RevokeAsync(other, id));
        });

        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(Somewhere)).StatusCode);
    }

    [Fact]
    public async Task The_secret_is_not_kept()
    {
        await using var app = new TrailApp();
        var secret = await app.TokenAsync();

        foreach (var file in TestDatabase.FilesIn(app.Folder))
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
            Assert.IsType<NewAccessToken.Refused>(await tokens.IssueAsync(runner, Reading(" ")));
            Assert.IsType<NewAccessToken.Refused>(await tokens.IssueAsync(runner, Reading(new string('x', 101))));
            for (var n = 0; n < AccessTokens.MostPerRunner; n++)
                Assert.IsType<NewAccessToken.Made>(await tokens.IssueAsync(runner, Reading($"token {n}")));
            Assert.IsType<NewAccessToken.Refused>(await tokens.IssueAsync(runner, Reading("one too many")));
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

    [Theory]
    [InlineData(TokenLifetime.ThirtyDays, 30)]
    [InlineData(TokenLifetime.NinetyDays, 90)]
    // The year from June 2027 on has a leap day.
    [InlineData(TokenLifetime.OneYear, 366)]
    public async Task A_token_works_until_it_expires_and_then_says_so(TokenLifetime lifetime, int days)
    {
        var time = new FakeTimeProvider(ApiApp.Now);
        await using var app = new TrailApp().With(time);
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);
        using var program = await ProgramAsync(app, runner, new AccessTokenRequest("watch", TokenScope.Write, lifetime));
        time.Advance(TimeSpan.FromDays(days) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(Runs)).StatusCode);
        Assert.False((await LinesAsync(app, runner)).Single().HasExpired);

        time.Advance(TimeSpan.FromSeconds(1));
        var refused = await program.GetAsync(Runs);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        var expired = DateOnly.FromDateTime(ApiApp.Now.UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(
            $"Bearer error=\"invalid_token\", error_description=\"This access token expired on {expired}\"", refused.Headers.WwwAuthenticate.Single().ToString());
        Assert.Contains($"expired on {expired}. Create a new one in Settings.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True((await LinesAsync(app, runner)).Single().HasExpired);
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_more_stops_no_reading_and_is_logged_once()
    {
        var time = new FakeTimeProvider(ApiApp.Now);
        var log = new LogSink();
        await using var app = new TrailApp().With(time).With(log.AddTo);
        using var program = await app.ProgramAsync();
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);
        await StoreAsync(app, db => TestDatabase.RefuseUpdatesAsync(db, "AccessTokens"));

        for (var minute = 0; minute < 3; minute++)
        {
            Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(Runs)).StatusCode);
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Single(log.Lines, line => line.Contains("last use", StringComparison.Ordinal));
        Assert.Null(await LastUse(app, runner));
        await StoreAsync(app, TestDatabase.TakeUpdatesAsync);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(Runs)).StatusCode);
        Assert.NotNull(await LastUse(app, runner));
    }

    [Fact]
    public async Task Creating_ending_and_coming_with_an_expired_one_are_logged_by_id_never_by_name_or_secret()
    {
        var time = new FakeTimeProvider(ApiApp.Now);
        var log = new LogSink();
        await using var app = new TrailApp().With(time).With(log.AddTo);
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);
        NewAccessToken.Made made = null!;
        await Use(app, async tokens => made = Assert.IsType<NewAccessToken.Made>(
            await tokens.CreateAsync(runner, new AccessTokenRequest("kitchen scales", TokenScope.Read, TokenLifetime.ThirtyDays), TrailApp.Password)));
        using var program = app.Visitor();
        program.DefaultRequestHeaders.Authorization = new("Bearer", made.Secret);
        time.Advance(TimeSpan.FromDays(30));
        for (var n = 0; n < 3; n++)
            await program.GetAsync(Runs);
        await Use(app, async tokens => Assert.NotNull(await tokens.RevokeAsync(runner, made.Id)));

        var end = ApiApp.Now.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var told = log.Lines.Where(line => line.Contains(made.Id.ToString(), StringComparison.Ordinal)).ToList();
        Assert.Collection(
            told,
            line => Assert.Contains("created access token", line, StringComparison.Ordinal),
            line => Assert.Contains("was refused", line, StringComparison.Ordinal),
            line => Assert.Contains("ended access token", line, StringComparison.Ordinal));
        Assert.All(told, line => Assert.Contains(runner.Value.ToString(), line, StringComparison.Ordinal));
        Assert.All(told, line => Assert.Contains("Read", line, StringComparison.Ordinal));
        Assert.All(told, line => Assert.Contains(end, line, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("kitchen", StringComparison.Ordinal) || line.Contains(made.Secret, StringComparison.Ordinal));
    }

    private static AccessTokenRequest Reading(string name) => new(name, TokenScope.Read, TokenLifetime.OneYear);

    private static async Task<HttpClient> ProgramAsync(TrailApp app, RunnerId runner, AccessTokenRequest request)
    {
        var program = app.Visitor();
        await Use(app, async tokens => program.DefaultRequestHeaders.Authorization =
            new("Bearer", Assert.IsType<NewAccessToken.Made>(await tokens.IssueAsync(runner, request)).Secret));
        return program;
    }

    private static async Task<IReadOnlyList<AccessTokenLine>> LinesAsync(TrailApp app, RunnerId runner)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccessTokens>().ListAsync(runner);
    }

    private static async Task StoreAsync(TrailApp app, Func<TrailDb, Task> change)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        await change(db);
    }

    private static async Task Use(TrailApp app, Func<AccessTokens, Task> use)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<AccessTokens>());
    }

    private static async Task<DateTime?> LastUse(TrailApp app, RunnerId runner) => (await LinesAsync(app, runner)).Single().LastUsedUtc;
}
