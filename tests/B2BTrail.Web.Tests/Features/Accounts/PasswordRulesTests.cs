using B2BTrail.Web.Features.Accounts.Passwords;
using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Features.Accounts;

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
    public void What_a_stranger_tries_first_is_common(string password) => Assert.True(PasswordRules.IsCommon(password, "runner@example.org"));

    [Theory]
    [InlineData("seven wet miles uphill")]
    [InlineData("ünï köde läuft")]
    [InlineData("kq9fz27m")]
    public void What_few_would_think_of_is_not(string password) => Assert.False(PasswordRules.IsCommon(password, "runner@example.org"));

    [Theory]
    [InlineData("short", "at least 8")]
    [InlineData("trustno1", "first that a stranger would try")]
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
