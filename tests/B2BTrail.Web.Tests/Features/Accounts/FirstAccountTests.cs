using System.Net;
using B2BTrail.Data;
using B2BTrail.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Accounts;

public sealed class FirstAccountTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/password")]
    [InlineData("/no/such/page")]
    public async Task Until_somebody_lives_here_every_page_leads_to_the_first_account(string path)
    {
        await using var app = new TrailApp();

        var answer = await app.Visitor().GetAsync(path);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith("/account/create", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_account_is_the_owner_and_is_signed_in()
    {
        await using var app = new TrailApp();

        var browser = await app.OwnerAsync();

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        var account = await db.Users.SingleAsync();
        Assert.True(account.IsOwner);
        Assert.Equal(account.Id, (await db.Runners.SingleAsync()).Id.Value);
    }

    [Fact]
    public async Task After_the_first_account_the_door_is_closed()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();

        var page = await app.Visitor().GetAsync("/account/create");
        var html = await page.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Sign-up is closed", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_hurry_make_one_owner()
    {
        await using var app = new TrailApp();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => app.Visitor().SendFormAsync(
            "/account/create", "create", new() { ["Form.Email"] = $"runner{n}@example.org", ["Form.Password"] = TrailApp.Password })));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Found);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        Assert.True((await db.Users.SingleAsync()).IsOwner);
    }

    [Fact]
    public async Task A_switch_keeps_the_door_open_for_runners_who_are_not_owners()
    {
        await using var app = new TrailApp().With("Accounts:OpenRegistration", "true");
        await app.OwnerAsync();

        var answer = await app.Visitor().SendFormAsync(
            "/account/create", "create", new() { ["Form.Email"] = "second@example.org", ["Form.Password"] = TrailApp.Password });

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        Assert.False((await db.Users.SingleAsync(account => account.Email == "second@example.org")).IsOwner);
    }
}
