using B2BTrail.Web.Features.Accounts.Passwords;
using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Features.Accounts.Passwords;

public sealed class PasswordRulesTests
{
    [Fact]
    public void The_list_is_as_long_as_it_claims() => Assert.Equal(11_611, PasswordRules.KnownCount);

    [Theory]
    [InlineData("password")]
    [InlineData("Password1")]
    [InlineData("1qaz2wsx")]
    [InlineData("SUNSHINE")]
    [InlineData("trailrunning2027!")]
    [InlineData("b2btrail123")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("runner@example.org")]
    [InlineData("runner2027")]
    [InlineData("b2b trail")]
    [InlineData("B2B-Trail")]
    [InlineData("b-2-b-t-r-a-i-l")]
    [InlineData("b2b_tr41l!")]
    [InlineData("82B Tr@il")]
    [InlineData("B²B Träil")]
    [InlineData("ｂ２ｂｔｒａｉｌ")]
    [InlineData("trailtrailtrail")]
    [InlineData("Trail.Running.Ultra.2027")]
    [InlineData("!!2027 b2btrail 2027!!")]
    [InlineData("ultra-Marathon-runner")]
    [InlineData("back 2 back trail")]
    [InlineData("back-to-back")]
    [InlineData("4dm1n1str4t0r")]
    [InlineData("admin b2btrail 1")]
    [InlineData("p@ssw0rd")]
    [InlineData("P4$$w0rd2027!")]
    [InlineData("5un5h1n3")]
    [InlineData("123sunshine")]
    [InlineData("!!5unsh1ne2027")]
    [InlineData("  Princess1  ")]
    [InlineData("fo0tba11")]
    public void What_a_stranger_tries_first_is_common(string password) => Assert.True(PasswordRules.IsCommon(password, "runner@example.org"));

    [Theory]
    [InlineData("seven wet miles uphill")]
    [InlineData("ünï köde läuft")]
    [InlineData("kq9fz27m")]
    [InlineData("the trail behind my grandmother")]
    [InlineData("b2btrail is what I run on")]
    [InlineData("my password is a secret owl")]
    [InlineData("running late for the marathon again")]
    [InlineData("grandmother trail")]
    [InlineData("trailmix und sonne")]
    [InlineData("sunshine over the fells")]
    [InlineData("58284019")]
    [InlineData("7391 8264 0937 4416")]
    [InlineData("xkb2btrailqz")]
    public void What_few_would_think_of_is_not(string password) => Assert.False(PasswordRules.IsCommon(password, "runner@example.org"));

    [Theory]
    [InlineData("short", "at least 8")]
    [InlineData("trustno1", "too easy to guess")]
    public async Task The_form_says_what_is_wrong_in_a_sentence(string password, string words)
    {
        await using var app = new TrailApp();

        var answer = await app.Visitor().SendFormAsync("/account/create", "create", new() { ["Form.Email"] = "runner@example.org", ["Form.Password"] = password });

        Assert.Contains(words, await answer.ProblemAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_password_of_any_characters_is_accepted()
    {
        await using var app = new TrailApp();

        var answer = await app.Visitor().SendFormAsync(
            "/account/create", "create", new() { ["Form.Email"] = "runner@example.org", ["Form.Password"] = string.Concat(Enumerable.Repeat("långt och 🏔 ", 9)) });

        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
    }
}
