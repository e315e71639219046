using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Tests.Features.Runs;

/// <summary>What the form of a run asks about, or tells, before it saves.</summary>
public sealed class DoubtfulRunTests : TrailTestContext
{
    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task A_run_that_is_faster_than_anyone_runs_is_asked_about_before_it_is_saved()
    {
        var page = Render<RunEditor>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("form");
        await page.InvokeAsync(() => page.Find("[name=distance]").InputAsync("500"));
        await page.InvokeAsync(() => page.Find("[name=time]").InputAsync("1:00:00"));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.Contains("faster than anyone runs", page.Find("[role=alert]").TextContent));
        Assert.Equal(0, (await Get<RunService>().ListAsync(Me.Id, RunFilter.All, 0, 10)).Total);

        await page.InvokeAsync(() => page.Find("[role=alert] button").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.EndsWith("/runs", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal(1, (await Get<RunService>().ListAsync(Me.Id, RunFilter.All, 0, 10)).Total);
    }

    [Fact]
    public async Task Notes_that_are_as_long_as_can_be_say_that_more_was_left_out()
    {
        var page = Render<RunEditor>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("form");
        await page.InvokeAsync(() => page.Find("[name=notes]").InputAsync(new string('x', RunEntry.MaxNotesLength - 1)));
        Assert.DoesNotContain(RunText.NotesFull, page.Markup, StringComparison.Ordinal);

        await page.InvokeAsync(() => page.Find("[name=notes]").InputAsync(new string('x', RunEntry.MaxNotesLength)));

        Assert.Contains(RunText.NotesFull, page.Markup, StringComparison.Ordinal);
    }
}
