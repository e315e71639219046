using System.Net;
using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Features.Blocks.Feed;
using B2BTrail.Web.Tests.Features.Api;
using B2BTrail.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Accounts;

public sealed class ChangePasswordTests
{
    private const string Page = "/account/password";
    private const string Next = "another long one indeed";

    [Fact]
    public async Task A_changed_password_ends_access_tokens_and_calendar_feeds_and_says_so()
    {
        var log = new LogSink();
        await using var app = new TrailApp().With(log.AddTo);
        var browser = await app.OwnerAsync();
        var (program, feed) = await GiveAccessAsync(app);
        var (others, othersFeed) = await GiveAccessAsync(app, "other@example.org");
        var token = Assert.Single(await app.Services.GetRequiredService<AccessTokens>().ListAsync(await app.RunnerAsync(TrailApp.OwnerEmail)));

        Assert.Matches("<input name=\"Form.EndAccess\" type=\"checkbox\" value=\"true\" checked", await browser.GetStringAsync(Page));
        var changed = await ChangeAsync(browser, TrailApp.Password, Next, endAccess: true);

        Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/runs")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync(feed)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await others.GetAsync("/api/v1/runs")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().GetAsync(othersFeed)).StatusCode);
        Assert.Contains("Revoked: 1 access token, 1 calendar link.", await browser.GetStringAsync(changed.Headers.Location), StringComparison.Ordinal);
        Assert.Contains(log.Lines, line => line.Contains("ended access token", StringComparison.Ordinal) && line.Contains(token.Id.ToString(), StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("ended 1 calendar feeds", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unticked_they_work_on_and_that_is_said()
    {
        await using var app = new TrailApp();
        var browser = await app.OwnerAsync();
        var (program, feed) = await GiveAccessAsync(app);

        var changed = await ChangeAsync(browser, TrailApp.Password, Next, endAccess: false);

        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/runs")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().GetAsync(feed)).StatusCode);
        Assert.Contains("Access tokens and calendar links still work.", await browser.GetStringAsync(changed.Headers.Location), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not it", Next)]
    [InlineData(TrailApp.Password, "short")]
    public async Task A_password_that_is_not_changed_ends_nothing_and_keeps_the_tick(string current, string next)
    {
        await using var app = new TrailApp();
        var browser = await app.OwnerAsync();
        var (program, feed) = await GiveAccessAsync(app);

        var refused = await ChangeAsync(browser, current, next, endAccess: true);

        Assert.NotEmpty(await refused.ProblemAsync());
        Assert.Matches("Form.EndAccess\"[^>]* checked", await refused.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/runs")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().GetAsync(feed)).StatusCode);
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser, string current, string next, bool endAccess)
    {
        var fields = new Dictionary<string, string> { ["Form.Current"] = current, ["Form.Next"] = next };
        if (endAccess)
            fields["Form.EndAccess"] = "true";
        return browser.SendFormAsync(Page, "password", fields);
    }

    private static async Task<(HttpClient Program, string Feed)> GiveAccessAsync(TrailApp app, string email = TrailApp.OwnerEmail)
    {
        var program = await app.ProgramAsync(email);
        var runner = await app.RunnerAsync(email);
        var block = (await program.Post("/api/v1/blocks", Sample.Block())).Must(HttpStatusCode.Created).Id;
        await using var scope = app.Services.CreateAsyncScope();
        var secret = await scope.ServiceProvider.GetRequiredService<CalendarFeeds>().MakeAsync(runner, new BlockId(Guid.Parse(block)));
        return (program, FeedEndpoints.AddressOf(secret!));
    }
}
