using System.Net;
using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Hosting;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_sound_program_says_ok_to_anybody_and_no_more(string path)
    {
        await using var app = new TrailApp();

        var answer = await app.Visitor().GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"status":"ok"}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_a_folder_for_keys_it_lives_but_is_not_ready()
    {
        await using var app = new TrailApp();
        var visitor = app.Visitor();
        await visitor.GetAsync("/health/live");
        Directory.Delete(Path.Combine(app.Folder, "keys"), recursive: true);

        var ready = await visitor.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("""{"status":"unavailable"}""", await ready.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).StatusCode);
    }
}
