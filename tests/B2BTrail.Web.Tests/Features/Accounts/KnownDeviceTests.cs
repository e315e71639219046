using System.Net;
using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Features.Accounts;

public sealed class KnownDeviceTests
{
    private const string NewPassword = "another long one indeed";

    [Fact]
    public async Task Wrong_passwords_from_elsewhere_do_not_lock_a_device_that_signed_in_before()
    {
        await using var app = new TrailApp();
        var device = await app.OwnerAsync();
        await device.SignOutAsync();

        await GuessAsync(app.Visitor(), 5);

        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await device.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await device.SendFormAsync(
            "/account/password", "password", new() { ["Form.Current"] = TrailApp.Password, ["Form.Next"] = NewPassword })).StatusCode);
    }

    [Fact]
    public async Task A_known_device_that_guesses_is_locked_for_five_minutes_and_for_itself_alone()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = new TrailApp().With(time);
        var device = await app.OwnerAsync();
        await device.SignOutAsync();

        await GuessAsync(device, 5);

        Assert.Equal(HttpStatusCode.OK, (await device.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await app.Visitor().SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.Found, (await device.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
    }

    [Fact]
    public async Task Its_refusals_cost_one_hash_each_and_say_what_all_refusals_say()
    {
        var hashes = new CountingHasher();
        await using var app = new TrailApp().With(services => services.AddSingleton<IPasswordHasher<RunnerAccount>>(hashes));
        var device = await app.OwnerAsync();
        await device.SignOutAsync();
        var words = await (await app.Visitor().SignInAsync("nobody@example.org", "not the password")).ProblemAsync();

        // The last one meets the lock.
        for (var n = 0; n < 6; n++)
        {
            HttpResponseMessage? refused = null;
            Assert.Equal(1, await hashes.DuringAsync(async () => refused = await device.SignInAsync(TrailApp.OwnerEmail, "not the password")));
            Assert.Equal(words, await refused!.ProblemAsync());
        }
    }

    [Fact]
    public async Task A_changed_password_forgets_every_other_device()
    {
        await using var app = new TrailApp();
        var device = await app.OwnerAsync();
        var other = app.Visitor();
        await other.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password);
        await device.SendFormAsync("/account/password", "password", new() { ["Form.Current"] = TrailApp.Password, ["Form.Next"] = NewPassword });

        await GuessAsync(app.Visitor(), 5);

        Assert.Equal(HttpStatusCode.OK, (await other.SignInAsync(TrailApp.OwnerEmail, NewPassword)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await device.SignInAsync(TrailApp.OwnerEmail, NewPassword)).StatusCode);
    }

    [Fact]
    public async Task A_device_of_one_runner_is_not_known_to_another_and_a_made_up_cookie_to_nobody()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();
        await app.RunnerAsync("second@example.org");
        var second = app.Visitor();
        await second.SignInAsync("second@example.org", TrailApp.Password);
        var forger = app.Visitor();
        forger.DefaultRequestHeaders.Add("Cookie", "b2bt-device=CfDJ8made-up");

        await GuessAsync(app.Visitor(), 5);

        Assert.Equal(HttpStatusCode.OK, (await second.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await forger.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await second.SignInAsync("second@example.org", TrailApp.Password)).StatusCode);
    }

    [Theory]
    [InlineData("false", "http://localhost", "b2bt-device=")]
    [InlineData("true", "https://trail.example", "__Host-b2bt-device=")]
    public async Task Its_cookie_is_closed_to_scripts_and_other_sites_and_lasts(string https, string address, string name)
    {
        await using var app = new TrailApp().With("Hosting:RequireHttps", https).With("AllowedHosts", "trail.example");
        await app.RunnerAsync(TrailApp.OwnerEmail);
        var browser = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(address) });

        var answer = await browser.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith(name, StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=34560000", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(https == "true", cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_twenty_newest_devices_are_remembered()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = new TrailApp().With(time);
        var first = await app.OwnerAsync();
        await first.SignOutAsync();
        for (var n = 0; n < KnownDeviceService.MostPerRunner; n++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await app.Visitor().SignInAsync(TrailApp.OwnerEmail, TrailApp.Password);
        }

        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync())
            Assert.Equal(KnownDeviceService.MostPerRunner, await db.KnownDevices.CountAsync());
        await GuessAsync(app.Visitor(), 5);
        Assert.Equal(HttpStatusCode.OK, (await first.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
    }

    private static async Task GuessAsync(HttpClient browser, int times)
    {
        for (var n = 0; n < times; n++)
            Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync(TrailApp.OwnerEmail, "not the password")).StatusCode);
    }
}
