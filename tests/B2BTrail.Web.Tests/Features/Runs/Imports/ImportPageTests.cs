using B2BTrail.Data;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

public sealed class ImportPageTests : ImportTestContext
{
    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task Where_nothing_was_imported_the_page_says_so()
    {
        var page = Page();

        await page.WaitForAssertionAsync(() => Assert.StartsWith("None yet.", page.Find(".file-none").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Earlier_imports_are_listed_newest_first_with_what_they_came_to()
    {
        var first = await UploadAsync("first.zip");
        await ReadAsync(first, [await AddedAsync(first, 5), new FileResult(FileOutcome.Rejected, FileNoticeCode.Damaged)]);
        Clock.Advance(TimeSpan.FromMinutes(90));
        var second = await UploadAsync("second.fit");

        var page = Page();

        await page.WaitForElementsAsync("a.import-row", 2);
        var rows = page.FindAll("a.import-row");
        Assert.Equal([ImportUrls.Of(second), ImportUrls.Of(first)], rows.Select(r => r.GetAttribute("href")));
        Assert.Equal("20 Mar 2027, 13:30 second.fit Waiting in the queue", AccessibleName.Of(rows[0]));
        Assert.Equal("20 Mar 2027, 12:00 first.zip 1 imported, 1 could not be read", AccessibleName.Of(rows[1]));
    }

    [Fact]
    public async Task Many_imports_are_listed_with_no_more_queries_than_one()
    {
        await UploadAsync("first.zip");
        var one = await QueriesAsync();
        await UploadAsync("second.zip");
        await UploadAsync("third.zip");

        Assert.InRange(one, 1, 3);
        Assert.Equal(one, await QueriesAsync());
    }

    [Fact]
    public async Task An_import_that_begins_elsewhere_appears()
    {
        var page = Page();
        await page.WaitForElementAsync(".file-none");

        await UploadAsync();

        await page.WaitForElementAsync("a.import-row");
    }

    [Fact]
    public async Task A_store_that_answers_at_the_second_try_is_shown()
    {
        await UploadAsync();
        await BreakAsync("Imports");
        var page = Page();
        await page.WaitForElementAsync("[role=alert]");

        await MendAsync("Imports");
        await page.InvokeAsync(() => page.Find("[role=alert] button").ClickAsync());

        await page.WaitForElementAsync("a.import-row");
    }

    private async Task<int> QueriesAsync()
    {
        await using var db = await Get<IDbContextFactory<TrailDb>>().CreateDbContextAsync();
        using var count = new CommandCount(db.Database.GetDbConnection());
        await Get<ImportService>().ListAsync(Me.Id, 20);
        return count.Commands;
    }

    private IRenderedComponent<ImportPage> Page() => Render<ImportPage>(p => p.AddCascadingValue(Me));
}
