using System.Net;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Features.Accounts;

public sealed class SessionTests
{
    [Fact]
    public async Task Over_plain_http_the_cookie_is_closed_to_scripts_and_to_other_sites()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();

        var cookie = CookieOf(await app.Visitor().SignInAsync(TrailApp.OwnerEmail, TrailApp.Password), "b2bt=");

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Where_https_is_required_cookies_are_bound_to_the_host_and_browsers_told_to_stay()
    {
        await using var app = new TrailApp().With("Hosting:RequireHttps", "true").With("AllowedHosts", "trail.example");
        var browser = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://trail.example") });

        var page = await browser.GetAsync("/account/create");
        var made = await browser.SendFormAsync("/account/create", "create", new() { ["Form.Email"] = TrailApp.OwnerEmail, ["Form.Password"] = TrailApp.Password, ["Form.Code"] = app.Services.GetRequiredService<SetupCode>().Current });

        Assert.Contains("max-age=31536000", page.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        Assert.Contains("secure", CookieOf(page, "__Host-b2bt-form="), StringComparison.OrdinalIgnoreCase);
        var cookie = CookieOf(made, "__Host-b2bt=");
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, (await app.Visitor().GetAsync("/account/create")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_is_sending_a_form_and_nothing_less()
    {
        await using var app = new TrailApp();
        var browser = await app.OwnerAsync();

        var link = await browser.GetAsync("/account/sign-out");
        var forged = await browser.PostAsync("/account/sign-out", new FormUrlEncodedContent([]));
        var still = await browser.GetAsync("/");
        var real = await browser.SignOutAsync();
        var after = await browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, link.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        Assert.Equal(HttpStatusCode.Found, real.StatusCode);
        Assert.Contains("storage", real.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, after.StatusCode);
    }

    [Fact]
    public async Task A_restart_with_the_same_folder_keeps_everybody_signed_in()
    {
        var folder = Directory.CreateTempSubdirectory("b2bt-restart-").FullName;
        try
        {
            string cookie;
            await using (var before = new TrailApp().On(folder))
            {
                await before.OwnerAsync();
                cookie = CookieOf(await before.Visitor().SignInAsync(TrailApp.OwnerEmail, TrailApp.Password), "b2bt=").Split(';')[0];
            }

            await using var after = new TrailApp().On(folder);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.Add("Cookie", cookie);

            Assert.Equal(HttpStatusCode.OK, (await after.Visitor().SendAsync(request)).StatusCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_session_that_is_used_every_week_ends_after_thirty_days()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = new TrailApp().With(time);
        var browser = await app.OwnerAsync();

        for (var week = 1; week <= 4; week++)
        {
            time.Advance(TimeSpan.FromDays(7));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
        }

        time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_changed_password_keeps_this_browser_signed_in_and_ends_every_session_of_before()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();
        var here = app.Visitor();
        var copy = (await here.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).Cookies();
        var elsewhere = await app.OwnerAsync();
        using var tab = await app.ConnectAsync(await app.CookiesAsync());

        var wrong = await here.SendFormAsync("/account/password", "password", new() { ["Form.Current"] = "not it", ["Form.Next"] = "another long one indeed" });
        var changed = await here.SendFormAsync("/account/password", "password", new() { ["Form.Current"] = TrailApp.Password, ["Form.Next"] = "another long one indeed" });

        Assert.Equal("Wrong current password.", await wrong.ProblemAsync());
        Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, await app.StatusAsync(copy));
        Assert.Empty(app.OpenSessions());
    }

    private static string CookieOf(HttpResponseMessage answer, string start) =>
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith(start, StringComparison.Ordinal) && !cookie.StartsWith(start + ";", StringComparison.Ordinal));
}
