using B2BTrail.Data.Store;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>Runs that were kept before a run had a name and tags.</summary>
public sealed class RunNamesAndTagsUpgradeTests
{
    private const string Before = "20261126040640_SignInSessions";
    private const string Runner = SqliteTestFolder.EarlierRunner;

    [Fact]
    public async Task A_run_of_an_earlier_version_is_found_by_its_notes_and_can_be_named()
    {
        await using var folder = await SqliteTestFolder.OfEarlierVersionAsync(Before);
        folder.Sql($"""
            INSERT INTO Runs (Id, RunnerId, Source, LocalDate, TimeZone, DistanceMetres, Notes, LinkedBy, Version)
            VALUES ('01940000-0000-7000-8000-000000000002', '{Runner}', 'Manual', '2026-12-05', 'Europe/London', 42195, 'Über den Grat', 'Matching', 1)
            """);
        folder.Stop();

        var ready = Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        Assert.Contains(ready.Applied, name => name.EndsWith("_RunNamesAndTags", StringComparison.Ordinal));

        await using (var now = folder.Db())
        {
            var run = await now.Runs.SingleAsync();
            Assert.Equal((null, default, "uber den grat"), (run.Name, run.Tags, run.SearchText));
            run.Change(run.Entry with { Name = "Marathon", Tags = RunTags.Parse("race, road") });
            await now.SaveChangesAsync();
        }

        await using var again = folder.Db();
        var named = await again.Runs.SingleAsync(r => r.SearchText.Contains("marathon"));
        Assert.Equal(("Marathon", "race, road"), (named.Name, named.Tags.Text));
    }
}
