using B2BTrail.Data.Tests.Sqlite.Fixtures;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>A store that an earlier version filled with all that there is, opened by this one.</summary>
public sealed class EarlierStoreTests
{
    [Fact]
    public async Task Everything_that_an_earlier_version_kept_is_read_as_it_was()
    {
        await using var folder = await OpenAsync();
        await using var db = folder.Db();
        var found = await PlanState.ReadAsync(db);
        found.AddRange(await LogFacts.ReadAsync(db));
        Same(EarlierStore.Facts(), found);
        Assert.Equal("ok", folder.Sql("PRAGMA integrity_check"));
        Assert.Null(folder.Sql("PRAGMA foreign_key_check"));
    }

    [Fact]
    public async Task What_became_of_each_import_and_file_is_told_as_it_was()
    {
        await using var folder = await OpenAsync();
        await using var db = folder.Db();
        Same(EarlierStore.Reasons(), await LogFacts.ReasonsAsync(db));
    }

    private static async Task<TestFolder> OpenAsync()
    {
        var folder = new TestFolder();
        Assert.True(folder.Data.TryPrepare(out _));
        EarlierStore.WriteTo(folder.Data.Database);
        Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        return folder;
    }

    private static void Same(IReadOnlyList<string> kept, List<string> found)
    {
        found.Sort(StringComparer.Ordinal);
        var lost = kept.Except(found).ToList();
        var more = found.Except(kept).ToList();
        Assert.True(
            lost.Count + more.Count == 0,
            $"{lost.Count} lines are lost and {more.Count} are new:\n{string.Join('\n', lost.Take(20))}\n--\n{string.Join('\n', more.Take(20))}");
        Assert.Equal(kept.Count, found.Count);
    }
}
