using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Pages;
using B2BTrail.Web.Features.Gallery;

namespace B2BTrail.Web.Tests.Features.Blocks.Pages;

public sealed class BlockTextTests
{
    private static readonly BlockView Block = GallerySamples.Block;

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "1 day to go")]
    [InlineData(13, "13 days to go")]
    [InlineData(14, "2 weeks to go")]
    [InlineData(90, "12 weeks to go")]
    public void The_last_two_weeks_before_a_race_are_counted_in_days(int days, string words) =>
        Assert.Contains($" · {words} · week ", BlockText.Standing(Block, Block.EndDate.AddDays(-days)), StringComparison.Ordinal);

    [Fact]
    public void On_the_day_after_its_race_a_block_has_ended() =>
        Assert.Contains(" weeks, ended ", BlockText.Standing(Block, Block.EndDate.AddDays(1)), StringComparison.Ordinal);
}
