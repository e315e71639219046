using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace B2BTrail.Data.Tests.Runs;

public sealed class ImportMappingTests
{
    [Fact]
    public async Task An_import_comes_back_with_all_that_it_said()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var run = await folder.AddAsync(Samples.FullRun(runner));
        var import = await folder.AddImportAsync(runner, run);

        await using var db = folder.Db();
        var read = await db.Imports.Include(i => i.Uploads).SingleAsync();
        Assert.Equal((import.Id, ImportState.Queued, 1, 0), (read.Id, read.State, read.Total, read.Done));
        var upload = Assert.Single(read.Uploads);
        Assert.Equal((0, "run.fit", Samples.FileContent, 1234L), (upload.Number, upload.Name, upload.Content!.Value, upload.Bytes));

        var recording = await db.Recordings.SingleAsync();
        Assert.Equal(run.Entry, recording.Replaced);
        Assert.Equal((2, Sport.TrailRunning, FigureMethod.FileSummary, null), (recording.Part, recording.Sport, recording.DistanceFrom, recording.AscentFrom));
        var file = await db.ImportedFiles.SingleAsync();
        Assert.Equal((ImportQuestion.WrittenByHand, run.Id, run.Distance), (file.Question, file.RunId!.Value, file.Distance!.Value));
    }

    [Fact]
    public async Task What_a_file_replaced_is_written_with_names_and_bare_numbers_and_read_also_as_earlier_versions_wrote_it()
    {
        await using var folder = await TestFolder.OpenAsync();
        var run = Samples.FullRun(new(Guid.CreateVersion7()));
        await using var db = folder.Db();
        var replaced = ConverterOf(db, typeof(Recording), nameof(Recording.Replaced));
        var newReading = ConverterOf(db, typeof(ImportedFile), nameof(ImportedFile.NewReading));

        Assert.Contains("\"moving\":7201,\"elapsed\":7999,", (string)replaced.ConvertToProvider(run.Entry)!, StringComparison.Ordinal);
        Assert.Equal(
            run.Entry with { Distance = Distance.FromMeters(21082.4064), Ascent = Climb.FromMeters(376.1232), Rpe = null, Name = "Ridge", Notes = null },
            replaced.ConvertFromProvider("""
                {"LocalDate":"2028-02-29","StartedUtc":"2028-02-29T23:59:59.1234567Z","TimeZone":"America/Argentina/Buenos_Aires",
                "Distance":{"Metres":21082.4064,"Kilometres":21.0824064,"Miles":13.1},"Moving":{"Seconds":7201},"Elapsed":{"Seconds":7999},
                "Ascent":{"Metres":376.1232,"Feet":1234},"Descent":{"Metres":376.5,"Feet":1235.2362},"AverageHeartRate":142,"Rpe":null,"Feel":4,
                "Name":"Ridge","Notes":null,"IsRace":true,"Tags":{"Text":"night, with club"}}
                """));
        Assert.Equal(
            new RunReading(new(2028, 2, 29), "Etc/UTC", Distance.FromMeters(12_000), Sport.TrailRunning, new(FigureMethod.Positions, FigureMethod.Timer, null))
            {
                Moving = Duration.FromSeconds(3600),
            },
            newReading.ConvertFromProvider("""
                {"LocalDate":"2028-02-29","TimeZone":"Etc/UTC","Distance":{"Metres":12000},"Sport":2,
                "From":{"Distance":3,"Moving":4,"Ascent":null},"StartedUtc":null,"Moving":{"Seconds":3600},"AverageHeartRate":null}
                """));
    }

    [Fact]
    public async Task The_file_behind_a_run_goes_with_the_run_and_the_bytes_stay_until_nobody_needs_them()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var run = await folder.AddAsync(Samples.FullRun(runner));
        await folder.AddImportAsync(runner, run);

        await using var db = folder.Db();
        await Assert.ThrowsAnyAsync<Exception>(() => db.WriteAsync(cancellationToken => db.Originals.ExecuteDeleteAsync(cancellationToken), default));
        await db.WriteAsync(cancellationToken => db.Runs.Where(r => r.Id == run.Id).ExecuteDeleteAsync(cancellationToken), default);
        Assert.Equal((0, 1), (await db.Recordings.CountAsync(), await db.Originals.CountAsync()));
    }

    [Fact]
    public async Task A_file_of_another_runner_cannot_stand_behind_a_run()
    {
        await using var folder = await TestFolder.OpenAsync();
        var (owner, thief) = (await folder.AddRunnerAsync(), await folder.AddRunnerAsync());
        await folder.AddImportAsync(owner, await folder.AddAsync(Samples.FullRun(owner)));
        var run = await folder.AddAsync(Samples.FullRun(thief));

        await using var db = folder.Db();
        var import = await db.Imports.OwnedBy(owner).SingleAsync();
        db.Recordings.Add(new Recording(run, import.Id, Samples.FileContent, 0, "stolen.fit", Sport.Running, new(FigureMethod.FileSummary, null, null)));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public void Progress_adds_up_however_many_activities_the_files_hold()
    {
        var import = new Import(ImportId.New(), new(Guid.CreateVersion7()), Samples.Noon, [("a.zip", Samples.FileContent, 1), ("b.fit", Samples.FileContent, 1)]);
        import.Begin(Samples.Noon);
        import.Count(0, 3);
        import.Count(0, 3);
        Assert.Equal(4, import.Total);
        import.Finish(activities: 1);
        import.Finish(activities: 5);
        Assert.Equal((8, 6, 2), (import.Total, import.Done, import.MembersDone));
        import.Finish(1);
        import.Count(1, 1);
        import.Finish(1);
        Assert.Equal(import.Total, import.Done);
    }

    [Fact]
    public void A_stopped_import_resumes_where_it_was_and_one_that_was_undone_does_not()
    {
        var import = new Import(ImportId.New(), new(Guid.CreateVersion7()), Samples.Noon, [("a.zip", Samples.FileContent, 1)]);
        import.AskToStop(Samples.Noon);
        Assert.Equal(ImportState.Cancelled, import.State);
        import.Resume();
        import.Begin(Samples.Noon);
        import.Count(0, 3);
        import.Finish(1);
        import.AskToStop(Samples.Noon);
        Assert.Equal((ImportState.Running, true), (import.State, import.StopAsked));
        import.Stop(Samples.Noon, null);
        import.Resume();
        Assert.Equal((ImportState.Queued, false, 3, 1), (import.State, import.StopAsked, import.Total, import.MembersDone));
        import.AskToStop(Samples.Noon);
        import.Undo(Samples.Noon);
        import.Resume();
        Assert.Equal(ImportState.Cancelled, import.State);
    }

    private static ValueConverter ConverterOf(TrailDb db, Type entity, string property) =>
        db.Model.FindEntityType(entity)!.FindProperty(property)!.GetValueConverter()!;
}
