using B2BTrail.Data.Deleted;
using B2BTrail.Data.Store;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>A store from before deleted items were kept.</summary>
public sealed class DeletedItemsUpgradeTests
{
    private const string Before = "20261126040640_SignInSessions";

    [Fact]
    public async Task A_store_that_kept_no_deleted_items_keeps_them_after_the_upgrade_and_they_go_with_the_account()
    {
        await using var folder = await SqliteTestFolder.OfEarlierVersionAsync(Before);
        folder.Stop();

        var ready = Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        Assert.Contains(ready.Applied, name => name.EndsWith("_DeletedItems", StringComparison.Ordinal));

        var runner = new RunnerId(Guid.Parse(SqliteTestFolder.EarlierRunner));
        var item = await folder.AddAsync(new DeletedItem(runner, DeletedKind.Run, Guid.CreateVersion7(), Samples.Noon, "{}") { Name = "Hill loop", Count = 1 });
        await using var db = folder.Db();
        Assert.Equal("Hill loop", (await db.DeletedItems.OwnedBy(runner).SingleAsync(i => i.Id == item.Id)).Name);
        Assert.Empty(await db.DeletedItems.OwnedBy(new RunnerId(Guid.CreateVersion7())).ToListAsync());

        folder.Sql("DELETE FROM Runners");
        Assert.Equal(0, await db.DeletedItems.CountAsync());
    }
}
