using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

public sealed class ImportResultTests : ImportTestContext
{
    private static readonly FileResult Broken = new(FileOutcome.Rejected, FileNoticeCode.Damaged);

    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task What_is_read_appears_without_a_reload()
    {
        var id = await UploadAsync();
        var page = await PageAsync(id, "Waiting in the queue");

        await ReadAsync(id, [await AddedAsync(id, 5), Broken]);
        Get<ImportProgress>().Notify(Me.Id);

        await page.WaitForAssertionAsync(() => Assert.Equal("1 run imported", Headline(page)));
        Assert.Equal(2, page.FindAll("li.file").Count);
    }

    [Fact]
    public async Task The_address_says_which_files_are_shown()
    {
        var id = await UploadAsync();
        await ReadAsync(id, [await AddedAsync(id, 5), Broken, await AddedAsync(id, 7)]);

        var page = await PageAsync(id, "2 runs imported", "unreadable");

        Assert.Equal(["activities/1.fit"], page.FindAll("li.file .file-name").Select(n => n.TextContent));
        Assert.Equal("Could not be read 1", AccessibleName.Of(page.Find("[aria-current=page]")));
    }

    [Fact]
    public async Task Files_of_other_kinds_in_an_archive_are_counted_each()
    {
        var id = await UploadAsync();
        var others = new FileResult(FileOutcome.Skipped, [new FileNotice(FileNoticeCode.OtherFilesInArchive) { Count = 2, Name = "notes.txt" }]);
        await ReadAsync(id, [await AddedAsync(id, 5), others]);

        var page = await PageAsync(id, "1 run imported");

        Assert.Contains("2 other files were not read.", page.Find(".import-status").TextContent, StringComparison.Ordinal);
        Assert.Equal(["✓ Imported", "– Other files"], page.FindAll(".fate").Select(f => f.TextContent));
        Assert.Equal(["All 3", "Imported 1", "Already in log 0", "Skipped 2", "Could not be read 0", "To decide 0"], page.FindAll(".choices a").Select(AccessibleName.Of));
    }

    [Fact]
    public async Task A_hundred_files_make_a_page()
    {
        var id = await UploadAsync();
        await ReadAsync(id, [.. Enumerable.Repeat(Broken, 150)]);

        var page = await PageAsync(id, "No runs found in these files", "", 2);

        Assert.Equal(50, page.FindAll("li.file").Count);
        Assert.Equal("101–150 of 150", page.Find(".pager span").TextContent);
    }

    [Fact]
    public async Task What_is_asked_to_stop_stops_and_resumes()
    {
        var id = await UploadAsync();
        var page = await PageAsync(id, "Waiting in the queue");

        await page.InvokeAsync(() => page.Find(".import-status button").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Equal("Import stopped", Headline(page)));

        await page.InvokeAsync(() => page.Find(".import-status button").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Equal("Waiting in the queue", Headline(page)));
    }

    [Fact]
    public async Task Undoing_it_says_what_left_the_log_and_leads_to_what_stayed()
    {
        var id = await UploadAsync();
        var changed = await AddedAsync(id, 5);
        await ReadAsync(id, [changed, await AddedAsync(id, 7), await AddedAsync(id, 9)]);
        await ChangeAsync(changed.RunId!.Value);
        var page = await PageAsync(id, "3 runs imported");

        await page.InvokeAsync(() => page.Find(".import-status button").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("Import undone", Headline(page)));
        await page.WaitForElementAsync(".left-runs a");
        Assert.Contains("2 runs removed.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(RunUrls.Of(changed.RunId.Value), page.Find(".left-runs a").GetAttribute("href"));
        Assert.Equal(["✓ Imported", "↩ Undone", "↩ Undone"], page.FindAll(".fate").Select(f => f.TextContent));
        Assert.Equal(["All 3", "Imported 1", "Already in log 0", "Skipped 0", "Could not be read 0", "Undone 2", "To decide 0"], page.FindAll(".choices a").Select(AccessibleName.Of));
        Assert.Equal(2, (await PageAsync(id, "Import undone", "undone")).FindAll("li.file").Count);
        Assert.Empty((await PageAsync(id, "Import undone", "left-out")).FindAll("li.file"));
        Assert.Equal(1, await RunsAsync());
    }

    [Fact]
    public async Task An_answered_file_stays_in_sight_with_what_came_of_it()
    {
        var id = await UploadAsync();
        var asked = new FileResult(FileOutcome.Duplicate, FileNoticeCode.SameStartOtherDistance) { Question = ImportQuestion.SameRun, Distance = new Distance(5000) };
        await ReadAsync(id, [Broken, asked, asked]);
        var page = await PageAsync(id, "Nothing imported yet", "to-decide");

        await page.InvokeAsync(() => page.FindAll("li.file")[0].QuerySelectorAll("button")[^1].ClickAsync());

        Assert.Equal(["= Already in log", "? To decide"], page.FindAll(".fate").Select(f => f.TextContent));
        Assert.Equal("To decide 1", AccessibleName.Of(page.Find("[aria-current=page]")));
    }

    [Fact]
    public async Task New_readings_are_taken_with_one_button_and_undone_with_the_import()
    {
        var first = await UploadAsync();
        FileResult[] wrong = [await AddedAsync(first, 1)];
        await ReadAsync(first, wrong);
        var id = await UploadAsync();
        await ReadAsync(id, [.. wrong.Select(NewReading)]);
        var page = await PageAsync(id, "Nothing new, but 1 file is read differently now");

        await page.InvokeAsync(() => page.Find(".import-status .actions button").ClickAsync());

        Assert.Equal(3, await MilesAsync(wrong[0]));
        await page.WaitForAssertionAsync(() => Assert.Contains("New reading taken: 3 instead of 1 mi.", page.Markup, StringComparison.Ordinal));
        Assert.Equal(["Undo import"], page.FindAll(".import-status .actions button").Select(b => b.TextContent));
        var notice = Assert.Single(Get<ISnackbar>().ShownSnackbars);
        Assert.Equal("1 new reading taken", notice.Message);

        await page.InvokeAsync(() => page.Find(".import-status .actions button").ClickAsync());

        Assert.Contains("1 run restored to its earlier figures.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(1, await MilesAsync(wrong[0]));
    }

    [Fact]
    public async Task What_was_decided_in_another_tab_is_said()
    {
        var id = await UploadAsync();
        await ReadAsync(id, [new FileResult(FileOutcome.Duplicate, FileNoticeCode.Overlaps) { Question = ImportQuestion.SameRun }]);
        var page = await PageAsync(id, "Nothing imported yet");
        await page.WaitForElementAsync("li.file button");
        Assert.True(await Get<FileDecisionService>().AnswerAsync(Me.Id, id, 0, FileDecision.LeaveOut));

        await page.InvokeAsync(() => page.FindAll("li.file button")[^1].ClickAsync());

        Assert.Equal("This file needs no decision anymore.", page.Find("[role=alert]").TextContent);
    }

    [Fact]
    public async Task What_does_not_go_through_can_be_tried_again()
    {
        var id = await UploadAsync();
        var page = await PageAsync(id, "Waiting in the queue");
        await BreakAsync("Imports");

        await page.InvokeAsync(() => page.Find(".import-status button").ClickAsync());
        Assert.Equal("Could not save. Nothing was changed. Try again.", page.Find("[role=alert]").TextContent);

        await MendAsync("Imports");
        await page.InvokeAsync(() => page.Find(".import-status button").ClickAsync());
        Assert.Equal("Import stopped", Headline(page));
    }

    [Fact]
    public async Task A_store_that_answers_at_the_second_try_is_shown()
    {
        var id = await UploadAsync();
        await BreakAsync("Imports");
        var page = Render<ImportResult>(p => p.Add(r => r.Id, id.Value).AddCascadingValue(Me));
        await page.WaitForElementAsync("[role=alert]");

        await MendAsync("Imports");
        await page.InvokeAsync(() => page.Find("[role=alert] button").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("Waiting in the queue", Headline(page)));
    }

    [Fact]
    public async Task An_import_that_is_not_there_is_not_found()
    {
        var missing = false;
        Get<NavigationManager>().OnNotFound += (_, _) => missing = true;

        var page = Render<ImportResult>(p => p.Add(r => r.Id, Guid.CreateVersion7()).AddCascadingValue(Me));

        await page.WaitForAssertionAsync(() => Assert.True(missing));
    }

    private static string Headline(IRenderedComponent<ImportResult> page) => page.Find(".import-status h2").TextContent;

    private async Task<IRenderedComponent<ImportResult>> PageAsync(ImportId id, string headline, string show = "", int number = 1)
    {
        Get<NavigationManager>().NavigateTo(ImportUrls.Of(id, show, number));
        var page = Render<ImportResult>(p => p.Add(r => r.Id, id.Value).AddCascadingValue(Me));
        await page.WaitForAssertionAsync(() => Assert.Equal(headline, Headline(page)));
        return page;
    }

    private static FileResult NewReading(FileResult earlier) => new(
        FileOutcome.Duplicate,
        [new FileNotice(FileNoticeCode.ReadDifferently) { Distance = earlier.Distance, UsedDistance = Distance.FromMiles(3) }])
    {
        RunId = earlier.RunId,
        Question = ImportQuestion.NewReading,
        NewReading = new RunReading(earlier.LocalDate!.Value, "UTC", Distance.FromMiles(3), Sport.Running, new RecordedFrom(FigureMethod.Positions, null, null)),
    };

    private async Task<double> MilesAsync(FileResult file) => Math.Round((await Get<RunService>().FindAsync(Me.Id, file.RunId!.Value))!.Distance.In(DistanceUnit.Mile), 3);

    private async Task ChangeAsync(RunId id)
    {
        var run = (await Get<RunService>().FindAsync(Me.Id, id))!;
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().ChangeAsync(Me.Id, id, run.Version, RunInput.From(run) with { Notes = "Mine." }));
    }
}
