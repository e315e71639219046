using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Pages;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Pages;

public sealed class BlockListTests : TrailTestContext
{
    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        foreach (string name in (string[])["First", "Second"])
        {
            Assert.IsType<KeepOutcome.Kept>(await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(GallerySamples.Request with { Name = name })));
        }
    }

    [Fact]
    public async Task Of_two_blocks_that_cover_today_only_the_one_that_is_followed_is_now()
    {
        var followed = await Get<BlockQueries>().FollowedOnAsync(Me.Id, Me.Today);
        var page = Render<BlockList>(p => p.AddCascadingValue(Me));

        await page.WaitForAssertionAsync(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        Assert.Equal(["now", "not in use"], page.FindAll(".pill").Select(pill => pill.TextContent));
        Assert.Equal(BlockUrls.Of(followed!.Value), page.Find("tbody tr a").GetAttribute("href"));
    }
}
