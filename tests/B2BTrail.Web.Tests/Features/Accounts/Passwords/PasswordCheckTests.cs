using System.Net;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Accounts.Passwords;

/// <summary>The password that is asked for in a session, before an access token is created.</summary>
public sealed class PasswordCheckTests
{
    private const string Wrong = "Wrong current password.";
    private const string Locked = "Too many wrong passwords. Wait five minutes, then try again.";

    [Theory]
    [InlineData("")]
    [InlineData("not it")]
    public async Task Without_the_password_there_is_no_token(string password)
    {
        await using var app = new TrailApp();
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);

        Assert.Equal(Wrong, await AskAsync(app, runner, password));
        Assert.Empty(await app.Services.GetRequiredService<AccessTokens>().ListAsync(runner));
        Assert.Null(await AskAsync(app, runner, TrailApp.Password));
        Assert.Single(await app.Services.GetRequiredService<AccessTokens>().ListAsync(runner));
    }

    [Fact]
    public async Task Another_runners_password_is_wrong()
    {
        await using var app = new TrailApp();
        await app.RunnerAsync(TrailApp.OwnerEmail);
        var other = await app.RunnerAsync("other@example.org");

        await app.OwnerAsync();
        Assert.Null(await AskAsync(app, other, TrailApp.Password));
        Assert.Equal(Wrong, await AskAsync(app, other, TrailApp.Password.ToUpperInvariant()));
    }

    [Fact]
    public async Task Wrong_ones_lock_it_although_they_come_at_once_and_lock_no_sign_in()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(app, runner, "not it")));

        Assert.Equal(4, answers.Count(answer => answer == Wrong));
        Assert.Equal(4, answers.Count(answer => answer == Locked));
        Assert.Equal(Locked, await AskAsync(app, runner, TrailApp.Password));
        Assert.Equal(HttpStatusCode.Found, (await app.Visitor().SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
    }

    [Fact]
    public async Task Wrong_sign_ins_from_elsewhere_do_not_lock_it()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);
        var elsewhere = app.Visitor();
        for (var n = 0; n < 6; n++)
            await elsewhere.SignInAsync(TrailApp.OwnerEmail, "not it");
        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);

        Assert.Null(await AskAsync(app, runner, TrailApp.Password));
    }

    [Fact]
    public async Task A_right_one_forgets_the_wrong_ones_before()
    {
        await using var app = new TrailApp();
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);

        for (var round = 0; round < 2; round++)
        {
            for (var n = 0; n < 4; n++)
                Assert.Equal(Wrong, await AskAsync(app, runner, "not it"));
            Assert.Null(await AskAsync(app, runner, TrailApp.Password));
        }
    }

    [Fact]
    public async Task Trying_too_often_is_told_to_wait_for_each_runner()
    {
        await using var app = new TrailApp().With("RateLimits:AccountPerMinute", "2");
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);
        var other = await app.RunnerAsync("other@example.org");

        Assert.Null(await AskAsync(app, runner, TrailApp.Password));
        Assert.Null(await AskAsync(app, runner, TrailApp.Password));
        Assert.Equal("Too many tries. Wait a minute, then try again.", await AskAsync(app, runner, TrailApp.Password));
        Assert.Null(await AskAsync(app, other, TrailApp.Password));
    }

    [Fact]
    public async Task A_name_that_cannot_be_costs_no_try()
    {
        await using var app = new TrailApp();
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);

        for (var n = 0; n < 6; n++)
            Assert.NotNull(await AskAsync(app, runner, "not it", name: " "));
        Assert.Null(await AskAsync(app, runner, TrailApp.Password));
    }

    private static async Task<string?> AskAsync(TrailApp app, RunnerId runner, string password, string name = "watch")
    {
        var answer = await app.Services.GetRequiredService<AccessTokens>().CreateAsync(
            runner, new AccessTokenRequest(name, TokenScope.Read, TokenLifetime.OneYear), password);
        return answer is NewAccessToken.Refused(var errors) ? Assert.Single(errors[Assert.Single(errors.Paths)]) : null;
    }
}
