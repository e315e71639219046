using AngleSharp.Dom;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Deleted;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Support;
using Bunit;
using MudBlazor;

namespace B2BTrail.Web.Tests.Features.Deleted;

public sealed class DeletedPageTests : TrailTestContext
{
    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task An_empty_list_is_one_sentence()
    {
        var page = Page();
        await page.WaitForAssertionAsync(() => Assert.Contains("No deleted items", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("button"));
    }

    [Fact]
    public async Task A_restored_run_leaves_the_list_and_can_be_opened()
    {
        var id = await DeletedRunAsync(new string('x', RunEntry.MaxNameLength));
        var page = Page();
        Assert.Contains(new string('x', RunEntry.MaxNameLength), (await page.WaitForElementAsync("li")).TextContent, StringComparison.Ordinal);
        Assert.Contains("Kept until", page.Find("li").TextContent, StringComparison.Ordinal);

        await page.InvokeAsync(() => Button(page, "Restore").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("Run: Restored.", page.Find("[role=status] span").TextContent));
        Assert.Equal(RunUrls.Of(id), page.Find("[role=status] a").GetAttribute("href"));
        Assert.Empty(page.FindAll("li"));
        JSInterop.VerifyFocusAsyncInvoke();
        Assert.NotNull(await Get<RunService>().FindAsync(Me.Id, id));
    }

    [Fact]
    public async Task The_offer_to_undo_goes_where_the_item_is_restored_from_the_list()
    {
        var id = RunId.New();
        await Get<RunService>().LogAsync(Me.Id, id, new RunInput { LocalDate = Me.Today, DistanceMeters = 5000 });
        var deleted = Assert.IsType<DeleteOutcome.Deleted>(await Get<RunService>().DeleteAsync(Me.Id, id));
        var snackbar = Get<ISnackbar>();
        Undo.OfferRestore(snackbar, deleted.Item, "Deleted.", () => Get<RunService>().RestoreAsync(Me.Id, deleted.Item), () => Task.CompletedTask);
        var page = Page();
        await page.WaitForElementAsync("li");
        Assert.Single(snackbar.ShownSnackbars);

        await page.InvokeAsync(() => Button(page, "Restore").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Empty(snackbar.ShownSnackbars));
    }

    [Fact]
    public async Task Deleting_for_good_asks_first_and_cancel_leaves_it()
    {
        await DeletedRunAsync("Hill loop");
        await DeletedRunAsync("Ridge");
        var page = Page();
        await page.WaitForElementsAsync("li", 2);
        await page.InvokeAsync(() => Button(page, "Delete now").ClickAsync());
        await page.InvokeAsync(() => Button(page, "Cancel").ClickAsync());
        Assert.Equal(2, page.FindAll("li").Count);

        await page.InvokeAsync(() => Button(page, "Delete now").ClickAsync());
        await page.InvokeAsync(() => Button(page, "Delete for good").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Single(page.FindAll("li")));

        await page.InvokeAsync(() => Button(page, "Empty").ClickAsync());
        Assert.Contains("1 item", page.Find(".for-good").TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => Button(page, "Delete for good").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Contains("No deleted items", page.Markup, StringComparison.Ordinal));
        Assert.Equal(0, (await Get<DeletedItemsService>().ListAsync(Me.Id, 10)).Total);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_loses_nothing_and_says_so()
    {
        await DeletedRunAsync("Hill loop");
        var page = Page();
        await BreakAsync("Runs");
        await page.InvokeAsync(() => Button(page, "Restore").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Contains("Nothing was restored.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        await MendAsync("Runs");
        Assert.Single(page.FindAll("li"));
    }

    private static IElement Button(IRenderedComponent<DeletedPage> page, string text) => page.FindAll("button").First(button => button.TextContent == text);

    private IRenderedComponent<DeletedPage> Page() => Render<DeletedPage>(p => p.AddCascadingValue(Me));

    private async Task<RunId> DeletedRunAsync(string name)
    {
        var id = RunId.New();
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, id, new RunInput { LocalDate = Me.Today, DistanceMeters = 5000, Name = name }));
        await Get<RunService>().DeleteAsync(Me.Id, id);
        return id;
    }
}
