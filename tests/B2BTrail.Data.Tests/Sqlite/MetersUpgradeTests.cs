using B2BTrail.Data.Deleted;
using B2BTrail.Data.Store;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>Runs whose meters were spelled otherwise, in the store and among the deleted items.</summary>
public sealed class MetersUpgradeTests
{
    private const string Before = "20261127232923_SignInDevices";
    private const string Runner = SqliteTestFolder.EarlierRunner;

    [Fact]
    public async Task A_run_keeps_its_figures_and_one_that_was_deleted_before_can_be_restored_with_them()
    {
        await using var folder = await SqliteTestFolder.OfEarlierVersionAsync(Before);
        folder.Sql($$"""
            INSERT INTO Runs (Id, RunnerId, Source, LocalDate, TimeZone, DistanceMetres, AscentMetres, DescentMetres, LinkedBy, Version)
            VALUES ('{{Id(1)}}', '{{Runner}}', 'Manual', '2026-12-05', 'Europe/London', 42195, 1200, 1100, 'Matching', 1)
            """);
        folder.Sql($$$"""
            INSERT INTO DeletedItems (Id, RunnerId, Kind, DeletedUtc, Count, DistanceMetres, ContentJson)
            VALUES ('{{{Id(2)}}}', '{{{Runner}}}', 'Run', '2026-12-06 12:00:00', 1, 8046.72,
              '{"Run":[{"Id":"{{{Id(3)}}}","RunnerId":"{{{Runner}}}","Source":"Manual","LocalDate":"2026-12-04","TimeZone":"Europe/London","LinkedBy":"Matching","Version":1,
              "Notes":"Not \u0022Metres\u0022: but miles","Distance":{"Metres":8046.72},"Ascent":{"Metres":150},"Descent":null}]}')
            """);
        folder.Stop();

        var ready = Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        Assert.Contains(ready.Applied, name => name.EndsWith("_Meters", StringComparison.Ordinal));

        await using var db = folder.Db();
        var run = await db.Runs.SingleAsync();
        Assert.Equal((Distance.FromMeters(42195), new Climb(1200), new Climb(1100)), (run.Distance, run.Ascent, run.Descent));
        var item = await db.DeletedItems.SingleAsync();
        Assert.Equal(Distance.FromMiles(5), item.Distance);
        using var content = DeletedContent.Open(db.Model, item.Content);
        var deleted = Assert.Single(content.All<Run>());
        Assert.Equal((Distance.FromMiles(5), new Climb(150), null, "Not \"Metres\": but miles"), (deleted.Distance, deleted.Ascent, deleted.Descent, deleted.Notes));
    }

    private static string Id(int number) => $"01940000-0000-7000-8000-0000000000B{number}";
}
