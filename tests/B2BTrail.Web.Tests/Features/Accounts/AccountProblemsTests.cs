using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Features.Accounts;

/// <summary>A fault is told once, at its field, which takes the focus.</summary>
public sealed class AccountProblemsTests
{
    [Theory]
    [InlineData("nobody", "email", "Enter a full email address, such as name@example.org.")]
    [InlineData("owner@example.org", "password", "That password is too easy to guess. Try a few words in a row.")]
    public async Task A_refused_creation_tells_the_fault_at_its_field_alone(string email, string field, string words)
    {
        await using var app = new TrailApp();

        var answer = await app.Visitor().SendFormAsync("/account/create", "create", new() { ["Form.Email"] = email, ["Form.Password"] = "password1" });

        await AssertAsync(answer, field, words);
    }

    [Theory]
    [InlineData("not it", "another one of four words", "current", "Wrong current password.")]
    [InlineData(TrailApp.Password, "short", "next", "Use at least 8 characters. A few words in a row are easy to remember.")]
    public async Task A_refused_change_tells_the_fault_at_its_field_alone(string current, string next, string field, string words)
    {
        await using var app = new TrailApp();
        var browser = await app.OwnerAsync();

        var answer = await browser.SendFormAsync("/account/password", "password", new() { ["Form.Current"] = current, ["Form.Next"] = next });

        await AssertAsync(answer, field, words);
    }

    private static async Task AssertAsync(HttpResponseMessage answer, string field, string words)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        var input = page.GetElementById(field)!;
        Assert.Equal(words, Regex.Replace(Assert.Single(page.QuerySelectorAll(".problems")).TextContent, @"\s+", " ").Trim());
        Assert.Equal(field, Assert.Single(page.QuerySelectorAll("[aria-invalid=true]")).Id);
        Assert.Equal(field, Assert.Single(page.QuerySelectorAll("[autofocus]")).Id);
        Assert.Contains(page.QuerySelector(".problems")!.Id!, input.GetAttribute("aria-describedby")!.Split(' '));
    }
}
