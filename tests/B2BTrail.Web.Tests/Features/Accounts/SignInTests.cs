using System.Net;
using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace B2BTrail.Web.Tests.Features.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task A_wrong_password_an_unknown_address_and_a_resting_account_get_the_same_answer()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();

        var wrong = await app.Visitor().SignInAsync(TrailApp.OwnerEmail, "not the password");
        var unknown = await app.Visitor().SignInAsync("nobody@example.org", "not the password");
        for (var n = 0; n < 5; n++)
            await app.Visitor().SignInAsync(TrailApp.OwnerEmail, "not the password");
        var resting = await app.Visitor().SignInAsync(TrailApp.OwnerEmail, TrailApp.Password);

        var words = await wrong.ProblemAsync();
        Assert.NotEmpty(words);
        Assert.Equal(words, await unknown.ProblemAsync());
        Assert.Equal(words, await resting.ProblemAsync());
        Assert.Equal(wrong.StatusCode, unknown.StatusCode);
        Assert.Equal(wrong.StatusCode, resting.StatusCode);
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
    }

    [Fact]
    public async Task Every_refusal_costs_one_hash_whether_or_not_there_is_an_account()
    {
        var hashes = new CountingHasher();
        await using var app = new TrailApp().With(services => services.AddSingleton<IPasswordHasher<RunnerAccount>>(hashes));
        await app.OwnerAsync();

        Assert.Equal(1, await hashes.DuringAsync(() => app.Visitor().SignInAsync("nobody@example.org", "not the password")));
        for (var n = 0; n < 5; n++)
            Assert.Equal(1, await hashes.DuringAsync(() => app.Visitor().SignInAsync(TrailApp.OwnerEmail, "not the password")));
        Assert.Equal(1, await hashes.DuringAsync(() => app.Visitor().SignInAsync(TrailApp.OwnerEmail, "resting by now")));
    }

    [Theory]
    [InlineData("create", true)]
    [InlineData("create", false)]
    [InlineData("sign-in", true)]
    [InlineData("sign-in", false)]
    public async Task A_session_outlives_the_browser_where_its_runner_asked_for_it(string form, bool remember)
    {
        await using var app = new TrailApp();
        if (form == "sign-in")
            await app.OwnerAsync();

        var fields = new Dictionary<string, string> { ["Form.Email"] = TrailApp.OwnerEmail, ["Form.Password"] = TrailApp.Password };
        if (remember)
            fields["Form.Remember"] = "true";
        var answer = await app.Visitor().SendFormAsync($"/account/{form}", form, fields);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var session = answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("b2bt=", StringComparison.Ordinal));
        Assert.Equal(remember, session.Contains("max-age=1209600", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("expires=", session, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_server_whose_clock_is_weeks_behind_lets_its_runner_in_and_keeps_them_signed_in()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(-16));
        await using var app = new TrailApp().With(time);
        var browser = app.Visitor();
        await browser.SendFormAsync("/account/create", "create", new() { ["Form.Email"] = TrailApp.OwnerEmail, ["Form.Password"] = TrailApp.Password, ["Form.Remember"] = "true" });
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/settings")).StatusCode);

        // Past half of its life the cookie is sent anew.
        time.Advance(TimeSpan.FromDays(8));
        Assert.Contains("max-age=1209600", Assert.Single((await browser.GetAsync("/settings")).Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("b2bt=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/settings")).StatusCode);
    }

    [Fact]
    public void A_hash_costs_what_it_should()
    {
        using var app = new TrailApp().WithRealHashes();

        Assert.True(app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount >= 210_000);
    }

    [Fact]
    public async Task A_resting_account_wakes_up_after_five_minutes()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();
        for (var n = 0; n < 5; n++)
            await app.Visitor().SignInAsync(TrailApp.OwnerEmail, "not the password");

        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
        // Identity reads the real clock for its rests, so the end of one is moved instead of waited for.
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync())
        {
            var account = await db.Users.SingleAsync();
            Assert.InRange(account.LockoutEnd!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
            account.LockoutEnd = TimeProvider.System.GetUtcNow();
            await db.SaveChangesAsync();
        }

        Assert.Equal(HttpStatusCode.Found, (await app.Visitor().SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)).StatusCode);
    }

    [Theory]
    [InlineData("/blocks?week=3", "/blocks?week=3")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task Signing_in_leads_back_to_a_page_of_ours(string asked, string led)
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();

        var answer = await app.Visitor().SignInAsync(TrailApp.OwnerEmail, TrailApp.Password, "?returnUrl=" + Uri.EscapeDataString(asked));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(new Uri(new Uri("http://localhost"), led), new Uri(new Uri("http://localhost"), answer.Headers.Location!));
    }

    [Fact]
    public async Task A_visitor_is_sent_to_the_form_and_told_to_come_back()
    {
        await using var app = new TrailApp();
        await app.OwnerAsync();

        var answer = await app.Visitor().GetAsync("/some/page?week=3");

        Assert.Equal("/account/sign-in?returnUrl=%2Fsome%2Fpage%3Fweek%3D3", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Many_tries_from_one_address_are_stopped_for_a_while()
    {
        await using var app = new TrailApp().With("RateLimits:AccountPerMinute", "5");
        await app.OwnerAsync();
        var visitor = app.Visitor();

        var answers = new List<HttpResponseMessage>();
        for (var n = 0; n < 6; n++)
            answers.Add(await visitor.SignInAsync("nobody@example.org", "guess"));

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].StatusCode);
        Assert.NotNull(answers[^1].Headers.RetryAfter);
        Assert.Contains("Wait a minute", await answers[^1].Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
