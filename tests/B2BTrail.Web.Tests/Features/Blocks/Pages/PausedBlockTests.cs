using System.Globalization;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Pages;
using B2BTrail.Web.Tests.Features.Today;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Tests.Features.Blocks.Pages;

/// <summary>The page of a block while a warning sign pauses its plan.</summary>
public sealed class PausedBlockTests : TodayPageContext
{
    [Fact]
    public async Task The_runs_of_the_coming_days_say_that_they_are_paused_and_not_how_to_run_them()
    {
        await FollowAsync(PairFirst);
        await CheckInAsync(Fever);
        var page = await PageAsync(PairSecond);

        Assert.Equal(2, page.FindAll(".pair > .paused").Count);
        Assert.Contains(", paused", page.Find($"[data-day='{PairSecond:O}']").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Plan paused.", page.Find(".panel-paused").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Slow is right", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll(".day.paused"), day => Assert.True(DateOnly.Parse(day.GetAttribute("data-day")!, CultureInfo.InvariantCulture) < PairFirst.AddDays(7)));
    }

    [Fact]
    public async Task Without_a_warning_sign_no_day_is_paused()
    {
        await FollowAsync(PairFirst);
        await CheckInAsync(Red);
        var page = await PageAsync(PairSecond);

        Assert.Empty(page.FindAll(".paused, .panel-paused"));
    }

    [Theory]
    [InlineData(true, "paused", 7)]
    [InlineData(false, "no running", 3)]
    public async Task The_print_strikes_the_runs_that_a_warning_sign_or_a_red_light_takes(bool isStop, string word, int days)
    {
        await FollowAsync(PairFirst);
        await CheckInAsync(isStop ? Fever : Red);
        var block = (await Get<BlockQueries>().CurrentAsync(Me.Id, Me.Today))!.Value;
        var view = (await Get<BlockQueries>().OpenAsync(Me.Id, block, default))!;

        Assert.Equal(view.Sessions.Count(day => day.Kind.IsOnFoot && day.Date >= PairFirst && day.Date < PairFirst.AddDays(days)), await StruckAsync(null));
        Assert.Equal(2, await StruckAsync(view.WeekOf(PairFirst)!.Number));

        async Task<int> StruckAsync(int? week)
        {
            Get<NavigationManager>().NavigateTo($"{BlockUrls.Print(block)}{(week is { } number ? $"?week={number}" : "")}");
            var page = Render<BlockPrint>(p => p.Add(b => b.Id, block.Value).AddCascadingValue(Me));
            await page.WaitForElementAsync("table");
            Assert.All(page.FindAll("td del"), struck => Assert.Contains(word, struck.ParentElement!.TextContent, StringComparison.Ordinal));
            Assert.All(page.FindAll(".sheet-block tbody tr"), row => Assert.Equal(
                row.LastElementChild!.TextContent, Me.Text.Number(Distance.FromMiles(row.QuerySelectorAll("td > b").SkipLast(1).Sum(run => double.Parse(run.TextContent, CultureInfo.InvariantCulture))))));
            return page.FindAll("td del").Count;
        }
    }

    private async Task<IRenderedComponent<BlockOverview>> PageAsync(DateOnly day)
    {
        var block = await Get<BlockQueries>().CurrentAsync(Me.Id, Me.Today);
        Get<NavigationManager>().NavigateTo(BlockUrls.DayOf(block!.Value, day));
        var page = Render<BlockOverview>(p => p.Add(b => b.Id, block.Value.Value).AddCascadingValue(Me));
        await page.WaitForElementAsync("[role=dialog] .panel-purpose, [role=dialog] .panel-paused");
        return page;
    }
}
