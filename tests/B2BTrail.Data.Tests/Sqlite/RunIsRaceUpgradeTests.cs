using B2BTrail.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>Runs that were kept before a run could be a race.</summary>
public sealed class RunIsRaceUpgradeTests
{
    private const string Before = "20261126040640_SignInSessions";
    private const string Runner = SqliteTestFolder.EarlierRunner;

    [Fact]
    public async Task A_run_of_an_earlier_version_is_no_race_and_can_become_one()
    {
        await using var folder = await SqliteTestFolder.OfEarlierVersionAsync(Before);
        folder.Sql($"""
            INSERT INTO Runs (Id, RunnerId, Source, LocalDate, TimeZone, DistanceMetres, LinkedBy, Version)
            VALUES ('01940000-0000-7000-8000-000000000002', '{Runner}', 'Manual', '2026-12-05', 'Europe/London', 42195, 'Matching', 1)
            """);
        folder.Stop();

        var ready = Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        Assert.Contains(ready.Applied, name => name.EndsWith("_RunIsRace", StringComparison.Ordinal));

        await using (var now = folder.Db())
        {
            var run = await now.Runs.SingleAsync();
            Assert.False(run.IsRace);
            run.Change(run.Entry with { IsRace = true });
            await now.SaveChangesAsync();
        }

        await using var again = folder.Db();
        Assert.True((await again.Runs.SingleAsync()).IsRace);
    }
}
