using System.Text.RegularExpressions;
using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Hosting;

public sealed partial class StaticFilesTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    [InlineData("Anything")]
    public async Task Every_file_that_a_page_names_is_served_compressed_and_may_be_kept(string environment)
    {
        await using var app = new TrailApp().In(environment);
        var browser = await app.OwnerAsync();
        var html = await browser.GetStringAsync("/");

        var files = Files().Matches(html).Select(match => match.Groups[1].Value).ToList();

        Assert.Contains(files, file => file.Contains("MudBlazor.min.", StringComparison.Ordinal) && file.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(files, file => file.StartsWith("B2BTrail.Web.", StringComparison.Ordinal) && file.EndsWith(".styles.css", StringComparison.Ordinal));
        Assert.Contains(files, file => file.Contains("blazor.web.", StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/" + file);
            request.Headers.Add("Accept-Encoding", "br, gzip");
            var answer = await browser.SendAsync(request);
            Assert.True(answer.IsSuccessStatusCode, file);
            Assert.True(answer.Content.Headers.ContentEncoding.Count == 1, $"{file} is not compressed");
            if (environment != "Development")
                Assert.True(answer.Headers.CacheControl!.ToString().Contains("immutable", StringComparison.Ordinal), $"{file}: {answer.Headers.CacheControl}");
        }
    }

    [GeneratedRegex("(?:href|src)=\"([^\"/#][^\"]*\\.(?:css|js|svg))\"", RegexOptions.None, 1000)]
    private static partial Regex Files();
}
