using System.Text.Json.Nodes;
using B2BTrail.Data.Blocks;
using B2BTrail.Data.Deleted;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Data.Tests.Deleted;

public sealed class DeletedContentTests
{
    private static readonly RunnerId Runner = new(Guid.CreateVersion7());

    [Fact]
    public async Task Every_kind_of_row_comes_back_equal_in_every_mapped_property()
    {
        await using var folder = await TestFolder.OpenAsync();
        await using var db = folder.Db();
        foreach (var row in Rows())
        {
            using var content = DeletedContent.Open(db.Model, DeletedContent.Write(db.Model, [row]));
            var read = Assert.Single((IEnumerable<object>)typeof(DeletedContent).GetMethod(nameof(DeletedContent.All))!.MakeGenericMethod(row.GetType()).Invoke(content, null)!);
            var (before, after) = (db.Entry(row), db.Entry(read));
            foreach (var property in before.Metadata.GetProperties())
            {
                Assert.Equivalent(before.Property(property.Name).CurrentValue, after.Property(property.Name).CurrentValue, strict: true);
            }

            foreach (var property in before.Metadata.GetComplexProperties())
            {
                Assert.Equal(before.ComplexProperty(property.Name).CurrentValue, after.ComplexProperty(property.Name).CurrentValue);
            }
        }
    }

    [Fact]
    public async Task A_property_that_an_earlier_version_did_not_write_has_its_default_and_one_that_is_gone_is_passed_over()
    {
        await using var folder = await TestFolder.OpenAsync();
        await using var db = folder.Db();
        var json = JsonNode.Parse(DeletedContent.Write(db.Model, [Samples.FullRun(Runner)]))!;
        var row = json["Run"]![0]!.AsObject();
        foreach (var name in (string[])["IsRace", "Rpe", "SearchText", "Moving", "Tags"])
        {
            Assert.True(row.Remove(name), name);
        }

        row["Weather"] = "rain";
        using var content = DeletedContent.Open(db.Model, json.ToJsonString());
        var read = Assert.Single(content.All<Run>());
        Assert.Equal((false, null, "", null, ""), (read.IsRace, read.Rpe, read.SearchText, read.Moving, read.Tags.Text));
        Assert.Equal("Über den Grat", read.Name);
    }

    private static IEnumerable<object> Rows()
    {
        var run = Samples.FullRun(Runner);
        run.LinkByHand(SessionId.New());
        yield return run;
        yield return Samples.Run(Runner, Samples.Monday);
        yield return Recording.MergedInto(
            run, run.Entry, ImportId.New(), Samples.FileContent, 2, "run.fit", Sport.TrailRunning, new(FigureMethod.FileSummary, FigureMethod.Timer, null));
        var import = new Import(ImportId.New(), Runner, Samples.Noon, [("run.fit", Samples.FileContent, 1234)]);
        yield return import.Uploads[0];
        yield return new ImportedFile(import.Id, Runner, 3, "run.fit", new FileResult(FileOutcome.Duplicate, FileNoticeCode.ManualRunThatDay)
        {
            Part = 2,
            Original = Samples.FileContent,
            RunId = run.Id,
            Question = ImportQuestion.WrittenByHand,
            LocalDate = run.LocalDate,
            Distance = run.Distance,
            NewReading = RunReading.Of(run.Entry, Sport.Running, new(FigureMethod.FileSummary, null, null)),
        });
        var block = Samples.Block(Runner, Samples.Noon);
        yield return block;
        yield return block.Weeks[1];
        yield return block.Weeks[0].Sessions[2];
        yield return new AcceptedProposal(Runner, block.Id, 1, Samples.Noon, []);
        yield return new ReplanAnswer(Runner, block.Id, "pain", ReplanReply.Later, Samples.Monday);
        yield return new CalendarFeed(Guid.CreateVersion7(), Runner, block.Id, new byte[32], Samples.Noon);
        yield return new CheckIn(
            CheckInId.New(), Runner, Samples.Monday, Samples.Noon, new CheckInAnswers(1, 2, 3, 4, 5, new Pain(BodySite.Knee, 4, 5, null, default), default, EarlierWarningSign.WrongTap));
    }
}
