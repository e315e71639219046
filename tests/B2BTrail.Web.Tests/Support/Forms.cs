using System.Net;
using System.Text.RegularExpressions;

namespace B2BTrail.Web.Tests.Support;

/// <summary>What a person does with a plain form, over HTTP.</summary>
public static partial class Forms
{
    public static async Task<HttpResponseMessage> SendFormAsync(this HttpClient browser, string page, string handler, Dictionary<string, string> fields)
    {
        var html = await browser.GetStringAsync(page);
        fields["_handler"] = handler;
        if (Token().Match(html) is { Success: true } token)
            fields["__RequestVerificationToken"] = WebUtility.HtmlDecode(token.Groups[1].Value);
        return await browser.PostAsync(page, new FormUrlEncodedContent(fields));
    }

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient browser, string email, string password, string query = "") =>
        browser.SendFormAsync("/account/sign-in" + query, "sign-in", new() { ["Form.Email"] = email, ["Form.Password"] = password });

    public static async Task<HttpResponseMessage> SignOutAsync(this HttpClient browser, string? returnUrl = null, string path = "/account/sign-out")
    {
        var html = await browser.GetStringAsync("/account/password");
        var token = WebUtility.HtmlDecode(Token().Match(html).Groups[1].Value);
        return await browser.PostAsync(path, new FormUrlEncodedContent(
            returnUrl is null ? [new("__RequestVerificationToken", token)] : [new("__RequestVerificationToken", token), new("returnUrl", returnUrl)]));
    }

    /// <summary>The visible words of the problem box, or nothing.</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage answer)
    {
        var match = Problems().Match(await answer.Content.ReadAsStringAsync());
        return WebUtility.HtmlDecode(Tags().Replace(match.Groups[1].Value, " ").Trim());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("class=\"problems\"[^>]*>(.*?)</div>", RegexOptions.Singleline, 1000)]
    private static partial Regex Problems();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tags();
}
