using B2BTrail.Data.Runners;
using B2BTrail.Data.Store;
using B2BTrail.Domain.Blocks;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>A store that was filled by the first version, opened by this one. Loss by an upgrade shows only where there is something to lose.</summary>
public sealed class UpgradeFromInitialTests
{
    private const string Runner = SqliteTestFolder.EarlierRunner;

    [Fact]
    public async Task What_the_first_version_wrote_is_all_there_after_the_upgrade()
    {
        await using var folder = await SqliteTestFolder.OfEarlierVersionAsync("20261122203934_Initial");
        Fill(folder);
        folder.Stop();

        var ready = Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        Assert.Contains(ready.Applied, name => name.EndsWith("_Imports", StringComparison.Ordinal));
        Assert.Contains(ready.Applied, name => name.EndsWith("_LivingPlan", StringComparison.Ordinal));
        Assert.Single(Directory.GetFiles(folder.Data.Backups));

        await using var now = folder.Db();
        var run = await now.Runs.SingleAsync();
        Assert.Equal(
            (new DateOnly(2026, 12, 31), 21097.5, 7201L, "Fog on the ridge", 3),
            (run.LocalDate, run.Distance.Meters, run.Moving!.Value.Seconds, run.Notes, run.Version));
        Assert.Equal("Europe/London", (await now.Runners.SingleAsync()).TimeZone);
        Assert.Equal("{\"a\":1}", (await now.AutosavedForms.SingleAsync()).Json);
        var token = await now.AccessTokens.SingleAsync();
        Assert.Equal(("watch", TokenScope.Write), (token.Name, token.Scope));
        Assert.True(token.ExpiresUtc > token.CreatedUtc);
        Assert.Equal(run.Id.Value, (await now.IdempotentReplies.SingleAsync()).CreatedId);
        var session = await now.Sessions.SingleAsync();
        Assert.Equal(
            (new DateOnly(2027, 1, 9), new DateOnly(2027, 1, 9), 0, SessionLock.None, 25749.5),
            (session.Date, session.OriginDate, session.OriginDraft, session.Lock, session.Distance.Meters));
        Assert.Equal(0, (await now.Blocks.Select(b => b.Version).ToListAsync()).Single());
        Assert.Equal(0, await now.Imports.CountAsync() + await now.Recordings.CountAsync());
        Assert.Equal("ok", folder.Sql("PRAGMA integrity_check"));
        Assert.Null(folder.Sql("PRAGMA foreign_key_check"));
    }

    private static void Fill(TestFolder folder)
    {
        folder.Sql($"""
            INSERT INTO Runs (Id, RunnerId, Source, LocalDate, TimeZone, DistanceMetres, MovingSeconds, Notes, LinkedBy, Version)
            VALUES ('01940000-0000-7000-8000-0000000000AA', '{Runner}', 'Manual', '2026-12-31', 'Europe/London', 21097.5, 7201, 'Fog on the ridge', 'Matching', 3)
            """);
        folder.Sql($$"""
            INSERT INTO Blocks (Id, RunnerId, Name, KeptUtc, StartDate, EndDate, RequestJson, DraftJson)
            VALUES ('01940000-0000-7000-8000-0000000000BB', '{{Runner}}', 'Lakes', '2026-12-01 12:00:00', '2027-01-04', '2027-06-12', '{}', '{}')
            """);
        folder.Sql($"""
            INSERT INTO Weeks (BlockId, Number, RunnerId, StartDate, Phase, Kind)
            VALUES ('01940000-0000-7000-8000-0000000000BB', 1, '{Runner}', '2027-01-04', 'Base', 'Pair')
            """);
        folder.Sql($"""
            INSERT INTO Sessions (Id, RunnerId, BlockId, WeekNumber, Date, Kind, DistanceMetres, AscentMetres, DurationSeconds)
            VALUES ('01940000-0000-7000-8000-0000000000CC', '{Runner}', '01940000-0000-7000-8000-0000000000BB', 1, '2027-01-09', 'PairFirst', 25749.5, 900, 12360)
            """);
        folder.Sql($$"""
            INSERT INTO AccessTokens (Id, RunnerId, Name, Hash, CreatedUtc)
            VALUES ('01940000-0000-7000-8000-0000000000DD', '{{Runner}}', 'watch', zeroblob(32), '2026-12-31 12:00:00')
            """);
        folder.Sql($$"""
            INSERT INTO IdempotentReplies (RunnerId, Key, RequestHash, Status, Location, Body, CreatedUtc)
            VALUES ('{{Runner}}', 'first', zeroblob(32), 201, '/api/v1/runs/01940000-0000-7000-8000-0000000000aa', '{}', '2026-12-31 12:00:00')
            """);
        folder.Sql($$"""
            INSERT INTO FormDrafts (RunnerId, Form, Json, UpdatedUtc) VALUES ('{{Runner}}', 'run/new', '{"a":1}', '2026-12-31 12:00:00')
            """);
    }
}
