using System.Net;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Features.Gallery;

public sealed class GalleryTests
{
    [Fact]
    public async Task In_development_a_signed_in_runner_sees_every_component()
    {
        await using var app = new TrailApp().In("Development");
        var browser = await app.OwnerAsync();

        var answer = await browser.GetAsync("/dev/gallery");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<h1>Gallery</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("This part of the page stopped working", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everywhere_else_there_is_nothing()
    {
        await using var app = new TrailApp();
        var browser = await app.OwnerAsync();

        var answer = await browser.GetAsync("/dev/gallery");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Gallery", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_samples_are_what_they_are_called()
    {
        Assert.True(GallerySamples.Feasible.Draft.IsFeasible);
        Assert.False(GallerySamples.Infeasible.Draft.IsFeasible);
        Assert.NotEmpty(GallerySamples.Ways.Alternatives);
        Assert.Equal(GallerySamples.Today, GallerySamples.Next(Domain.Blocks.SessionKind.PairFirst).Date);
    }
}
