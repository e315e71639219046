using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

public sealed class ImportFilesTests : TrailTestContext
{
    private static readonly int[] Asked = [3, 4, 6];

    private readonly List<(int Number, FileDecision Decision)> _answers = [];

    [Fact]
    public void Every_outcome_is_a_word_and_is_counted()
    {
        var files = Files();

        Assert.Equal(
            ["✓ Imported", "✓ Imported", "= Already in log", "? To decide", "? To decide", "– Skipped", "– Skipped", "– Skipped", "! Could not be read"],
            files.FindAll(".fate").Select(f => f.TextContent));
        Assert.Equal(
            ["All 9", "Imported 2", "Already in log 1", "Skipped 3", "Could not be read 1", "To decide 2"],
            files.FindAll(".choices a").Select(AccessibleName.Of));
        Assert.Equal("All 9", AccessibleName.Of(files.Find("[aria-current=page]")));
    }

    [Fact]
    public void A_file_leads_to_its_run_or_to_the_one_that_it_is_like()
    {
        var files = Files();

        Assert.Equal(RunUrls.Of(ImportSamples.Files[0].RunId!.Value), Line(files, 0).QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("16 Mar 2027, 17.2 mi", Line(files, 0).QuerySelector("a")!.TextContent);
        Assert.Contains("This very file is in your log already. In your log: 18 Feb 2027, 8 mi", AccessibleName.Of(Line(files, 2)), StringComparison.Ordinal);
        Assert.Null(Line(files, 5).QuerySelector("a"));
    }

    [Fact]
    public void The_last_part_of_a_name_is_strong_and_its_folders_are_not()
    {
        var name = Line(Files(), 0).QuerySelector(".file-name")!;

        Assert.Equal("9912.fit.gz", name.QuerySelector("b")!.TextContent);
        Assert.Equal("export_2214/activities/", name.QuerySelector("span")!.TextContent);
    }

    [Fact]
    public void Activities_of_one_file_are_numbered_as_people_count()
    {
        var first = ImportSamples.Files[0] with { Name = "multi.fit" };
        var second = first with { Number = 1, Part = 1 };
        var other = first with { Number = 2, Name = "other.fit" };

        var files = Files(new PageOf<FileView>([first, second, other], 3));

        Assert.Equal(["multi.fit, part 1", "multi.fit, part 2", "other.fit"], files.FindAll(".file-name").Select(n => n.TextContent));
    }

    [Fact]
    public void What_was_written_by_hand_is_compared_in_the_runners_unit() => Assert.Contains(
        "You entered 16 mi by hand that day; this file says 16.1 mi.", Line(Files(), 3).TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Every_question_has_its_answers()
    {
        var files = Files();
        foreach (var at in Asked)
        {
            for (int answer = 0; answer < Line(files, at).QuerySelectorAll("button").Length; answer++)
            {
                await files.InvokeAsync(() => Line(files, at).QuerySelectorAll("button")[answer].ClickAsync());
            }
        }

        Assert.Equal(["Merge runs", "Import as another run", "Skip file"], Line(files, 3).QuerySelectorAll("button").Select(b => b.TextContent));
        Assert.Equal(
            [
                (3, FileDecision.Merge), (3, FileDecision.AddAsRun), (3, FileDecision.LeaveOut),
                (4, FileDecision.AddAsRun), (4, FileDecision.LeaveOut),
                (6, FileDecision.AddAsRun),
            ],
            _answers);
        Assert.Equal(_answers.Count, files.FindAll("button").Count);
    }

    [Fact]
    public async Task A_file_that_is_read_differently_says_how_and_offers_the_new_reading()
    {
        var notice = new FileNotice(FileNoticeCode.ReadDifferently) { Distance = Distance.FromMiles(1), UsedDistance = Distance.FromMiles(3) };
        var files = Files(new PageOf<FileView>([ImportSamples.Files[2] with { Notices = [notice], Question = ImportQuestion.NewReading }], 1));
        var line = Line(files, 0);

        Assert.Equal("? To decide", line.QuerySelector(".fate")!.TextContent);
        Assert.Contains("This file is read differently now: 3 instead of 1 mi. In your log:", AccessibleName.Of(line), StringComparison.Ordinal);
        Assert.Equal(["Take the new reading", "Keep as it is"], line.QuerySelectorAll("button").Select(b => b.TextContent));
        await files.InvokeAsync(() => Line(files, 0).QuerySelector("button")!.ClickAsync());
        Assert.Equal([(2, FileDecision.TakeNewReading)], _answers);
    }

    [Fact]
    public void Undone_is_said_once()
    {
        var line = Line(Files(new PageOf<FileView>([ImportSamples.Files[5] with { Notices = [new(FileNoticeCode.Undone)] }], 1)), 0);

        Assert.Equal("↩ Undone", line.QuerySelector(".fate")!.TextContent);
        Assert.DoesNotContain("undone", line.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_of_an_earlier_version_is_shown_as_it_is() => Assert.Contains(
        "It’s odd; nobody knows why.",
        Line(Files(new PageOf<FileView>([ImportSamples.Files[5] with { Notices = [], EarlierReason = "It’s odd; nobody knows why." }], 1)), 0).TextContent,
        StringComparison.Ordinal);

    [Fact]
    public void Pages_lead_on_and_back_within_what_is_shown()
    {
        var files = Files(new PageOf<FileView>(ImportSamples.Files, 250), page: 2, show: "there");

        Assert.Equal("101–200 of 250", files.Find(".pager span").TextContent);
        Assert.Equal(["?show=there", "?show=there&page=3"], files.FindAll(".pager a").Select(a => new Uri("http://x" + a.GetAttribute("href")).Query));
        Assert.Single(Files(new PageOf<FileView>(ImportSamples.Files, 250), page: 3).FindAll(".pager a"));
        Assert.Empty(Files().FindAll(".pager"));
    }

    [Fact]
    public void None_of_a_kind_has_its_own_words() => Assert.Equal("None.", Files(new PageOf<FileView>([], 0), show: "added").Find(".file-none").TextContent);

    [Fact]
    public void What_was_uploaded_can_be_downloaded_while_it_is_stored()
    {
        var uploads = Render<ImportUploads>(p => p.Add(u => u.Import, ImportSamples.Done)).FindAll("li");

        Assert.Equal(ImportUrls.Upload(ImportSamples.Done.Id, 0), uploads[0].QuerySelector("a[download]")!.GetAttribute("href"));
        Assert.Contains("1.2 GB", uploads[0].TextContent, StringComparison.Ordinal);
        Assert.Null(uploads[2].QuerySelector("a"));
    }

    private static AngleSharp.Dom.IElement Line(IRenderedComponent<ImportFiles> files, int at) => files.FindAll("li.file")[at];

    private IRenderedComponent<ImportFiles> Files(PageOf<FileView>? page, int number, string show) => Render<ImportFiles>(p => p
        .Add(f => f.Import, ImportSamples.Done)
        .Add(f => f.Files, page ?? new PageOf<FileView>(ImportSamples.Files, ImportSamples.Files.Count))
        .Add(f => f.Page, number)
        .Add(f => f.Show, show)
        .Add(f => f.Text, Miles)
        .Add(f => f.OnAnswer, answer => _answers.Add(answer)));

    private IRenderedComponent<ImportFiles> Files(PageOf<FileView>? files = null, string show = "", int page = 1) => Files(files, page, show);
}
