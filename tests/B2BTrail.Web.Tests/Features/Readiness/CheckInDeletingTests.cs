using AngleSharp.Dom;
using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Features.Deleted;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Tests.Features.Blocks.Replanning;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Tests.Features.Readiness;

/// <summary>Deleting check-ins by keyboard and screen reader.</summary>
public sealed class CheckInDeletingTests : TrailTestContext
{
    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task Each_button_that_deletes_a_check_in_of_a_day_has_a_name_of_its_own()
    {
        var page = await PageAsync();

        Assert.Equal(3, page.FindAll("tbody button").Select(button => button.GetAttribute("aria-label")).Distinct().Count());

        for (int left = 3; left > 1; left--)
        {
            await page.InvokeAsync(() => page.Find("tbody button").ClickAsync());
            await page.WaitForAssertionAsync(() => Assert.Equal(left - 1, page.FindAll("tbody button").Count));
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var deleted = Render<DeletedPage>(p => p.AddCascadingValue(Me));
        await deleted.WaitForElementAsync("li");
        Assert.Equal(4, deleted.FindAll("li button").Select(button => button.GetAttribute("aria-label")).Distinct().Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_deletes_a_warning_sign_is_told_that_it_no_longer_pauses_the_plan(bool hasSign)
    {
        await Get<CheckInService>().CheckInAsync(Me.Id, Entries.Fine with { Health = hasSign ? [HealthSigns.ChestPain] : null });
        var page = Render<CheckInPage>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("tbody button");

        await page.InvokeAsync(() => page.Find("tbody button").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll("tbody button")));
        var told = Render<MudSnackbarProvider>();
        await told.WaitForAssertionAsync(() => Assert.Contains("deleted.", told.Markup, StringComparison.Ordinal));
        Assert.Equal(hasSign, told.Markup.Contains(CheckInText.NoLongerPaused, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deleting_all_for_good_never_loses_the_place_of_the_keyboard()
    {
        var page = await PageAsync();
        await page.InvokeAsync(() => Button(page, "Delete all for good").ClickAsync());
        await FocusedAsync(page, 1);

        await page.InvokeAsync(() => Button(page, "Cancel").ClickAsync());
        await FocusedAsync(page, 2);

        await page.InvokeAsync(() => Button(page, "Delete all for good").ClickAsync());
        await BreakAsync("CheckIns");
        await page.InvokeAsync(() => Button(page, "Delete for good").ClickAsync());
        await FocusedAsync(page, 4);

        await MendAsync("CheckIns");
        await page.InvokeAsync(() => Button(page, "Delete all for good").ClickAsync());
        await page.InvokeAsync(() => Button(page, "Delete for good").ClickAsync());
        await FocusedAsync(page, 6);
        Assert.Empty(await Get<CheckInService>().AllAsync(Me.Id));
    }

    [Theory]
    [InlineData("Empty")]
    [InlineData("Delete now")]
    public async Task Cancel_on_the_page_of_deleted_items_goes_back_to_what_was_pressed(string pressed)
    {
        await CheckInAsync();
        await Get<CheckInService>().DeleteAllAsync(Me.Id);
        var page = Render<DeletedPage>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("li");

        await page.InvokeAsync(() => Button(page, pressed).ClickAsync());
        await page.InvokeAsync(() => Button(page, "Cancel").ClickAsync());

        await FocusedAsync(page, 2);
        Assert.NotNull(Button(page, pressed));
    }

    private static IElement Button<T>(IRenderedComponent<T> page, string text)
        where T : IComponent => page.FindAll("button").Single(button => button.TextContent == text);

    // An element that is drawn anew has a reference of its own: one that was focused before is gone.
    private Task FocusedAsync<T>(IRenderedComponent<T> page, int times)
        where T : IComponent => page.WaitForAssertionAsync(() =>
        Assert.Distinct(JSInterop.VerifyFocusAsyncInvoke(times).Select(call => ((ElementReference)call.Arguments[0]!).Id)));

    private async Task<IRenderedComponent<CheckInPage>> PageAsync()
    {
        for (int i = 0; i < 3; i++)
        {
            await CheckInAsync();
        }

        var page = Render<CheckInPage>(p => p.AddCascadingValue(Me));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("tbody button")));
        return page;
    }

    private async Task CheckInAsync()
    {
        Clock.Advance(TimeSpan.FromSeconds(20));
        await Get<CheckInService>().CheckInAsync(Me.Id, CheckInInput.From(new CheckInAnswers(4, 4, 4, 4, 4)));
    }
}
