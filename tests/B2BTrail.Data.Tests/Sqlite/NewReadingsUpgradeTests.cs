using B2BTrail.Data.Store;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>Runs of files that were kept before it was kept which of their figures the runner edited.</summary>
public sealed class NewReadingsUpgradeTests
{
    private const string Before = "20261126040640_SignInSessions";
    private const string Runner = SqliteTestFolder.EarlierRunner;

    [Fact]
    public async Task Figures_of_a_run_that_was_edited_count_as_edited_and_those_of_another_do_not()
    {
        await using var folder = await SqliteTestFolder.OfEarlierVersionAsync(Before);
        Add(folder, 1, version: 1, distanceFrom: "FileSummary");
        Add(folder, 2, version: 2, distanceFrom: "FileSummary");
        Add(folder, 3, version: 2, distanceFrom: "Typed");
        folder.Stop();

        var ready = Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        Assert.Contains(ready.Applied, name => name.EndsWith("_NewReadings", StringComparison.Ordinal));

        await using var now = folder.Db();
        const RunFigureKinds Any = RunFigureKinds.Start | RunFigureKinds.Times | RunFigureKinds.HeartRate;
        Assert.Equal(
            [RunFigureKinds.None, Any, Any | RunFigureKinds.Distance],
            await now.Recordings.OrderBy(recording => recording.Name).Select(recording => recording.Edited).ToListAsync());
    }

    private static void Add(TestFolder folder, int number, int version, string distanceFrom)
    {
        string id = $"01940000-0000-7000-8000-0000000000A{number}";
        string content = new((char)('0' + number), 64);
        folder.Sql($"""
            INSERT INTO Runs (Id, RunnerId, Source, LocalDate, TimeZone, DistanceMetres, LinkedBy, Version)
            VALUES ('{id}', '{Runner}', 'Fit', '2026-12-0{number}', 'Europe/London', 10000, 'Matching', {version})
            """);
        folder.Sql($"INSERT INTO Originals (RunnerId, Content, Bytes, AddedUtc) VALUES ('{Runner}', '{content}', 1, '2026-12-01 12:00:00')");
        folder.Sql($"""
            INSERT INTO Recordings (RunId, RunnerId, ImportId, Original, Part, Name, Sport, DistanceFrom, RunVersion)
            VALUES ('{id}', '{Runner}', '01940000-0000-7000-8000-0000000000FF', '{content}', 0, '{number}.fit', 'Running', '{distanceFrom}', 1)
            """);
    }
}
