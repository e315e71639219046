using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Tests.Features.Runs.Imports;
using Bunit;
using MudBlazor;

namespace B2BTrail.Web.Tests.Features.Runs;

/// <summary>The page of a run that a file brought.</summary>
public sealed class FileOfRunTests : ImportTestContext
{
    private static readonly DateTime Morning = new(2026, 3, 6, 8, 0, 0, DateTimeKind.Utc);

    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task It_shows_what_the_file_says_and_the_track()
    {
        var page = await OpenAsync(await ImportAsync(MadeFiles.Gpx(Morning, 5000)));
        await page.WaitForElementAsync(".recording");
        Assert.Contains("a.gpx", page.Find(".file-name").TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.FindAll(".splits tbody tr").Count);
        Assert.NotEmpty(page.FindAll("svg[role=img]"));
        Assert.StartsWith("/runs/", page.Find(".file-name a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_was_overruled_keeps_the_files_beside_it()
    {
        var id = await ImportAsync(MadeFiles.Gpx(Morning, 5000));
        var run = (await Get<RunService>().FindAsync(Me.Id, id))!;
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().ChangeAsync(Me.Id, id, null, RunInput.From(run) with { DistanceMeters = 8000 }));
        var page = await OpenAsync(id);
        await page.WaitForElementAsync(".recording");
        Assert.Contains("the file says 3.1 mi", page.Find(".recording .facts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_gone_from_the_disk_is_said_to_be_gone_and_the_run_stays()
    {
        var id = await ImportAsync(MadeFiles.Gpx(Morning, 5000));
        foreach (var content in Get<OriginalFiles>().All().ToList())
        {
            Get<OriginalFiles>().Remove(content);
        }

        var page = await OpenAsync(id);
        await page.WaitForAssertionAsync(() => Assert.Contains("no longer in the data folder", page.Markup, StringComparison.Ordinal));
        Assert.NotNull(page.Find("form"));
    }

    [Fact]
    public async Task A_run_written_by_hand_has_no_such_part()
    {
        var id = RunId.New();
        await Get<RunService>().LogAsync(Me.Id, id, new RunInput { LocalDate = new(2026, 3, 6), DistanceMeters = 5000 });
        Assert.Empty((await OpenAsync(id)).FindAll(".run-file"));
    }

    private async Task<RunId> ImportAsync(byte[] gpx)
    {
        var kept = Assert.IsType<SaveResult.Saved>(await Get<OriginalFiles>().SaveAsync(new MemoryStream(gpx), gpx.Length, CancellationToken.None)).File;
        var id = ImportId.New();
        await Get<ImportService>().StartAsync(Me.Id, id, [new UploadedFile("a.gpx", kept)]);
        await Get<ImportReading>().RunAsync(id, CancellationToken.None);
        return Assert.Single((await Get<ImportService>().FilesAsync(Me.Id, id, new FileFilter(), 0, 10)).Items).RunId!.Value;
    }

    private async Task<IRenderedComponent<RunEditor>> OpenAsync(RunId id)
    {
        Render<MudPopoverProvider>();
        var page = Render<RunEditor>(p => p.Add(e => e.Id, id.Value).AddCascadingValue(Me));
        await page.WaitForElementAsync("form");
        return page;
    }
}
