using System.Net;
using System.Security.Claims;
using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Features.Accounts;

public sealed class SignInSessionTests
{
    [Fact]
    public async Task After_signing_out_a_copy_of_the_cookie_opens_nothing()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();
        var browser = app.Visitor();
        var copy = (await browser.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).Cookies();
        Assert.Equal(HttpStatusCode.OK, await app.StatusAsync(copy));

        await browser.SignOutAsync();

        Assert.Equal(HttpStatusCode.Found, await app.StatusAsync(copy));
        Assert.Equal(HttpStatusCode.Found, await app.StatusAsync(copy, "/charts/weeks.csv"));
        Assert.Equal(HttpStatusCode.Unauthorized, await app.StatusAsync(copy, "/_blazor/initializers/"));
    }

    [Fact]
    public async Task Signing_out_cuts_the_connections_of_that_session_and_no_others()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();
        var browser = app.Visitor();
        var here = (await browser.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).Cookies();
        using var tab = await app.ConnectAsync(here);
        using var secondTab = await app.ConnectAsync(here);
        using var elsewhere = await app.ConnectAsync(await app.CookiesAsync());

        await browser.SignOutAsync();

        Assert.Equal((await RowsAsync(app))[^1].Id, Assert.Single(app.OpenSessions()));
    }

    [Theory]
    [InlineData("/account/sign-out")]
    [InlineData("/account/sign-out-everywhere")]
    public async Task A_form_that_is_sent_after_its_session_ended_leads_to_the_sign_in_page_and_back_to_none(string address)
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();

        var answer = await app.Visitor().PostAsync(address, new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/account/sign-in", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_and_takes_a_sent_form()
    {
        await using var app = new TrailApp();
        var here = await app.OwnerAsync();
        var elsewhere = await app.CookiesAsync();
        using var tab = await app.ConnectAsync(elsewhere);

        var forged = await here.PostAsync("/account/sign-out-everywhere", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await app.StatusAsync(elsewhere));
        var left = await here.SignOutAsync(path: "/account/sign-out-everywhere");

        Assert.Contains("storage", left.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, await app.StatusAsync(elsewhere));
        Assert.Equal(HttpStatusCode.Found, (await here.GetAsync("/")).StatusCode);
        Assert.Empty(app.OpenSessions());
    }

    [Fact]
    public async Task A_session_ended_from_the_list_is_over_at_once()
    {
        await using var app = new TrailApp();
        var here = await app.OwnerAsync();
        var elsewhere = await app.CookiesAsync();
        using var tab = await app.ConnectAsync(elsewhere);
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);
        var sessions = app.Services.GetRequiredService<SignInSessionService>();
        var newest = (await RowsAsync(app))[^1].Id;

        await sessions.EndAsync(await app.RunnerAsync("somebody@example.org"), newest);
        Assert.Equal(HttpStatusCode.OK, await app.StatusAsync(elsewhere));
        await sessions.EndAsync(runner, newest);

        Assert.Equal(HttpStatusCode.Found, await app.StatusAsync(elsewhere));
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/")).StatusCode);
        Assert.DoesNotContain(await sessions.ListAsync(runner), line => line.Id == newest);
        Assert.Empty(app.OpenSessions());
    }

    [Fact]
    public async Task A_session_that_another_process_ended_loses_its_connections_at_the_next_check()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();
        using var tab = await app.ConnectAsync(await app.CookiesAsync());
        var ended = (await RowsAsync(app))[^1].Id;
        using var other = await app.ConnectAsync(await app.CookiesAsync());

        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync())
            await db.WriteAsync(stop => db.SignInSessions.Where(s => s.Id == ended).ExecuteDeleteAsync(stop), CancellationToken.None);
        Assert.Contains(ended, app.OpenSessions());
        await app.Services.GetRequiredService<SignInSessionService>().RevalidateAsync(CancellationToken.None);

        Assert.NotEqual(ended, Assert.Single(app.OpenSessions()));
        Assert.True(SignInSessionCheck.Interval <= TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Signing_in_again_ends_the_session_that_the_browser_had()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();
        var browser = app.Visitor();
        var before = (await browser.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).Cookies();

        var after = (await browser.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).Cookies();

        Assert.Equal(HttpStatusCode.Found, await app.StatusAsync(before));
        Assert.Equal(HttpStatusCode.OK, await app.StatusAsync(after));
    }

    [Fact]
    public async Task Deleting_the_account_ends_its_sessions()
    {
        await using var app = new TrailApp();
        var browser = await app.OwnerAsync();

        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync())
            await db.WriteAsync(stop => db.Users.ExecuteDeleteAsync(stop), CancellationToken.None);

        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/")).StatusCode);
        Assert.Empty(await RowsAsync(app));
    }

    [Fact]
    public async Task A_cookie_that_names_no_session_is_signed_out()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<RunnerAccount>>().FindByEmailAsync(TrailApp.OwnerEmail);
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<RunnerAccount>>().CreateAsync(account!);
        var now = TimeProvider.System.GetUtcNow();
        var ticket = new AuthenticationTicket(
            new ClaimsPrincipal(principal), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddDays(1) }, IdentityConstants.ApplicationScheme);

        var cookie = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).TicketDataFormat.Protect(ticket);

        Assert.Equal(HttpStatusCode.Found, await app.StatusAsync($"b2bt={cookie}"));
    }

    [Fact]
    public async Task A_session_that_is_not_used_for_two_weeks_is_over_and_its_row_is_removed()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = new TrailApp().With(time);
        var browser = await app.OwnerAsync();
        var used = await app.OwnerAsync();
        time.Advance(TimeSpan.FromDays(13));
        Assert.Equal(HttpStatusCode.OK, (await used.GetAsync("/")).StatusCode);

        time.Advance(TimeSpan.FromDays(2));
        await app.Services.GetRequiredService<SignInSessionService>().RevalidateAsync(CancellationToken.None);

        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await used.GetAsync("/")).StatusCode);
        Assert.Single(await RowsAsync(app));
    }

    [Fact]
    public async Task The_last_use_is_noted_to_the_minute_and_a_store_that_takes_nothing_stops_no_reader()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = new TrailApp().With(time);
        var browser = await app.OwnerAsync();
        var began = (await RowsAsync(app)).Single().LastSeenUtc;

        time.Advance(TimeSpan.FromSeconds(59));
        await browser.GetAsync("/");
        Assert.Equal(began, (await RowsAsync(app)).Single().LastSeenUtc);
        time.Advance(TimeSpan.FromSeconds(2));
        await browser.GetAsync("/");
        Assert.Equal(began.AddSeconds(61), (await RowsAsync(app)).Single().LastSeenUtc);

        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync())
            await TestDatabase.RefuseUpdatesAsync(db, "SignInSessions");
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_runner_has_a_hundred_sessions_and_no_more()
    {
        await using var app = new TrailApp();
        var runner = await app.RunnerAsync(TrailApp.OwnerEmail);
        var sessions = app.Services.GetRequiredService<SignInSessionService>();

        for (var n = 0; n <= SignInSessionService.MostPerRunner; n++)
            await sessions.BeginAsync(runner, new DeviceName($"Browser {n}", null));

        var devices = (await sessions.ListAsync(runner)).Select(line => line.Device.Browser).ToList();
        Assert.Equal(SignInSessionService.MostPerRunner, devices.Count);
        Assert.DoesNotContain("Browser 0", devices);
        Assert.Contains($"Browser {SignInSessionService.MostPerRunner}", devices);
    }

    private static async Task<List<SignInSession>> RowsAsync(TrailApp app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        return await db.SignInSessions.AsNoTracking().OrderBy(s => s.Id).ToListAsync();
    }
}
