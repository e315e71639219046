using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

public sealed class ImportStatusTests : TrailTestContext
{
    private readonly List<string> _asked = [];

    [Fact]
    public void What_waits_says_so_and_can_be_stopped()
    {
        var status = Status(ImportSamples.Queued);

        Assert.Equal("Waiting in the queue", status.Find("[role=status]").TextContent);
        Assert.Equal(["Stop import"], Buttons(status));
    }

    [Fact]
    public void What_is_read_shows_how_far_it_is()
    {
        var status = Status(ImportSamples.Running, TimeSpan.FromSeconds(110));

        var bar = status.Find("[role=progressbar]");
        Assert.Equal("Files read", bar.GetAttribute("aria-label"));
        Assert.Equal(("412", "1800"), (bar.GetAttribute("aria-valuenow"), bar.GetAttribute("aria-valuemax")));
        Assert.Equal("412 of 1,800 read, about 2 min left", bar.GetAttribute("aria-valuetext"));
        Assert.Contains("412 of 1,800 read, about 2 min left", status.Markup, StringComparison.Ordinal);
        Assert.Equal("Reading your files", status.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task Every_button_asks_for_what_it_says()
    {
        var running = Status(ImportSamples.Running);
        await running.InvokeAsync(() => running.Find("button").ClickAsync());
        var stopped = Status(ImportSamples.Stopped);
        for (int button = 0; button < stopped.FindAll("button").Count; button++)
        {
            await stopped.InvokeAsync(() => stopped.FindAll("button")[button].ClickAsync());
        }

        Assert.Equal(["stop", "resume", "undo"], _asked);
    }

    [Fact]
    public void What_is_about_to_stop_is_not_asked_twice() =>
        Assert.True(Status(ImportSamples.Stopping).Find("button").HasAttribute("disabled"));

    [Fact]
    public void What_stopped_by_itself_says_why() =>
        Assert.Contains("Make room, then resume the import.", Status(ImportSamples.Stopped).Markup, StringComparison.Ordinal);

    [Fact]
    public void A_problem_of_an_earlier_version_is_shown_as_it_is() => Assert.Contains(
        "The cable was pulled.", Status(ImportSamples.Stopped with { Problem = null, EarlierProblem = "The cable was pulled." }).Markup, StringComparison.Ordinal);

    [Fact]
    public void What_is_done_leads_to_what_is_to_decide()
    {
        var status = Status(ImportSamples.Done);

        var link = status.Find("a");
        Assert.Equal("2 files need your decision", link.TextContent);
        Assert.EndsWith("?show=to-decide", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(status.FindAll("[role=progressbar]"));
    }

    [Fact]
    public void What_brought_nothing_has_nothing_to_undo() => Assert.Empty(Buttons(Status(ImportSamples.NothingNew)));

    [Fact]
    public async Task All_new_readings_are_taken_with_one_button()
    {
        var status = Status(ImportSamples.NothingNew with { Tally = new ImportTally(0, 1790, 0, 0, 12) { NewReadings = 12 } });

        Assert.Equal("Nothing new, but 12 files are read differently now", status.Find("[role=status]").TextContent);
        Assert.Equal(["Take all new readings (12)"], Buttons(status));
        await status.InvokeAsync(() => status.Find("button").ClickAsync());
        Assert.Equal(["take"], _asked);
    }

    [Fact]
    public void What_took_new_readings_can_be_undone() =>
        Assert.Equal(["Undo import"], Buttons(Status(ImportSamples.NothingNew with { Tally = new ImportTally(0, 1790, 0, 0, 0) { TakenReadings = 12 } })));

    [Fact]
    public void What_was_undone_leads_to_the_runs_that_stayed()
    {
        var status = Status(ImportSamples.Undone, undone: new UndoneImport(1788, 0, []));

        Assert.Contains("1,788 runs removed.", status.Markup, StringComparison.Ordinal);
        Assert.Contains("2 runs stay because you changed them after the import:", status.Markup, StringComparison.Ordinal);
        Assert.Equal(ImportSamples.Left.Select(f => RunUrls.Of(f.RunId!.Value)), status.FindAll(".left-runs a").Select(a => a.GetAttribute("href")));
        Assert.Single(status.FindAll("a[href='/deleted']"));
        Assert.Empty(Buttons(status));
    }

    [Fact]
    public void What_went_wrong_is_an_alert()
    {
        var status = Render<ImportStatus>(p => p.Add(s => s.Import, ImportSamples.Running).Add(s => s.Text, Miles).Add(s => s.Trouble, "That did not go through."));

        Assert.Equal("That did not go through.", status.Find("[role=alert]").TextContent);
    }

    private static IEnumerable<string> Buttons(IRenderedComponent<ImportStatus> status) => status.FindAll("button").Select(b => b.TextContent);

    private IRenderedComponent<ImportStatus> Status(ImportView import, TimeSpan? left = null, UndoneImport? undone = null) => Render<ImportStatus>(p => p
        .Add(s => s.Import, import)
        .Add(s => s.Text, Miles)
        .Add(s => s.TimeLeft, left)
        .Add(s => s.Undone, undone)
        .Add(s => s.Left, import.IsUndone ? ImportSamples.Left : [])
        .Add(s => s.OnStop, () => _asked.Add("stop"))
        .Add(s => s.OnTakeReadings, () => _asked.Add("take"))
        .Add(s => s.OnResume, () => _asked.Add("resume"))
        .Add(s => s.OnUndo, () => _asked.Add("undo")));
}
