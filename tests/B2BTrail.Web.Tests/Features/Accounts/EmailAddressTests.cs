using System.Net;
using B2BTrail.Data;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Features.Accounts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("runner@example.org")]
    [InlineData("a@b")]
    [InlineData("first.last+trail@sub.example.org")]
    [InlineData("läufer@münchen.example")]
    [InlineData("o'brien@example.org")]
    [InlineData("跑者@例え.jp")]
    public void An_address_that_mail_could_reach_is_taken(string address) => Assert.True(EmailAddress.IsWellFormed(EmailAddress.Normalize(address)));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("runner")]
    [InlineData("@example.org")]
    [InlineData("runner@")]
    [InlineData("run@ner@example.org")]
    [InlineData("run ner@example.org")]
    [InlineData("runner@exam ple.org")]
    [InlineData("runner@.example.org")]
    [InlineData("runner@example..org")]
    [InlineData("runner@example.org.")]
    [InlineData("runner@-example.org")]
    [InlineData("runner@example-.org")]
    [InlineData("runner@example/org")]
    [InlineData("<runner@example.org>")]
    [InlineData("Runner <runner@example.org>")]
    [InlineData("run\0ner@example.org")]
    [InlineData("run\r\nner@example.org")]
    [InlineData("run\u200bner@example.org")]
    [InlineData("run\u202ener@example.org")]
    [InlineData("run\ud800ner@example.org")]
    [InlineData("run\ufffdner@example.org")]
    public void What_is_no_address_is_not(string text) => Assert.False(EmailAddress.IsWellFormed(EmailAddress.Normalize(text)));

    [Fact]
    public void Length_has_its_limits()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 46), 4));

        Assert.True(EmailAddress.IsWellFormed(new string('r', 64) + "@" + domain));
        Assert.False(EmailAddress.IsWellFormed(new string('r', 65) + "@example.org"));
        Assert.False(EmailAddress.IsWellFormed("runner@" + new string('d', 64) + ".org"));
        Assert.False(EmailAddress.IsWellFormed(new string('r', 64) + "@" + domain + ".ddd"));
        Assert.Equal("", EmailAddress.Normalize(new string('r', 2_000_000) + "@example.org"));
    }

    [Fact]
    public async Task However_it_was_typed_it_is_one_account()
    {
        await using var app = new TrailApp().With("Accounts:OpenRegistration", "true");
        await CreateAsync(app, "  ｒｕｎｎｅｒ＠example.org\u3000");

        await using var db = await app.Services.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        Assert.Equal("runner@example.org", (await db.Users.SingleAsync()).Email);
        Assert.Equal(HttpStatusCode.Found, (await app.Visitor().SignInAsync("runner@example.org", TrailApp.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await app.Visitor().SignInAsync("RUNNER＠ｅxample.org ", TrailApp.Password)).StatusCode);
        Assert.Contains("cannot be used", await (await CreateAsync(app, "Runner@Example.org")).ProblemAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_says_what_an_address_looks_like_and_signing_in_says_no_more_than_ever()
    {
        await using var app = new TrailApp();

        Assert.Equal("Enter a full email address, such as name@example.org.", await (await CreateAsync(app, "run\u202ener@example.org")).ProblemAsync());
        await app.OwnerAsync();
        foreach (var typed in new[] { "", "runner", "a@b@c", "run\u202ener@example.org", new string('r', 300_000) })
        {
            Assert.Equal(
                "Wrong email or password. After several tries, sign-in is locked for five minutes.",
                await (await app.Visitor().SignInAsync(typed, TrailApp.Password)).ProblemAsync());
        }
    }

    [Fact]
    public async Task An_account_with_an_older_spelling_still_comes_in()
    {
        await using var app = new TrailApp();
        await app.RunnerAsync("ﬁt@example.org");

        Assert.Equal(HttpStatusCode.Found, (await app.Visitor().SignInAsync("ﬁt@example.org", TrailApp.Password)).StatusCode);
    }

    private static Task<HttpResponseMessage> CreateAsync(TrailApp app, string email) =>
        app.Visitor().SendFormAsync("/account/create", "create", new() { ["Form.Email"] = email, ["Form.Password"] = TrailApp.Password });
}
