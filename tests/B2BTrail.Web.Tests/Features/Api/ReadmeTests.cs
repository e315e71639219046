using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Tests;

namespace B2BTrail.Web.Tests.Features.Api;

/// <summary>The calls that the README shows, made as they stand there.</summary>
public sealed partial class ReadmeTests(ApiApp api) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task Its_calls_work_with_the_tokens_that_it_names()
    {
        var calls = Curl().Matches(await File.ReadAllTextAsync(Checkout.Path("README.md")));
        Assert.Equal(2, calls.Count);

        foreach (Match call in calls)
        {
            var json = call.Groups["json"];
            using var program = await api.App.ProgramAsync($"readme{call.Index}@example.org", json.Success ? TokenScope.Write : TokenScope.Read);
            using var request = new HttpRequestMessage(
                json.Success ? HttpMethod.Post : HttpMethod.Get, call.Groups["path"].Value.Replace("\\&", "&", StringComparison.Ordinal));
            if (json.Success)
            {
                request.Content = new StringContent(json.Value, Encoding.UTF8, "application/json");
            }

            using var answer = await program.SendAsync(request);
            Assert.Equal(json.Success ? HttpStatusCode.Created : HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [GeneratedRegex("""^curl -H "Authorization: Bearer \$TOKEN"( --json '(?<json>[^']+)')? http://localhost:5210(?<path>/api/\S+)$""", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Curl();
}
