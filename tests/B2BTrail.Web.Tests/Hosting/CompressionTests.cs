using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Hosting;

public sealed class CompressionTests
{
    [Theory]
    [InlineData("/account/create", "br")]
    [InlineData("/account/create", "gzip")]
    [InlineData("/css/base.css", "gzip")]
    [InlineData("/lib/mud/MudBlazor.min.css", "gzip")]
    public async Task Pages_styles_and_scripts_are_sent_compressed(string path, string encoding)
    {
        await using var app = new TrailApp();
        var visitor = app.Visitor();
        var plain = (await visitor.GetByteArrayAsync(path)).Length;

        visitor.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        var answer = await visitor.GetAsync(path);

        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.Single());
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1, plain * 9 / 10);
    }

    [Fact]
    public async Task What_programs_get_is_sent_as_it_is()
    {
        await using var app = new TrailApp();
        var visitor = app.Visitor();
        visitor.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        Assert.Empty((await visitor.GetAsync("/api/v1/runs")).Content.Headers.ContentEncoding);
    }
}
