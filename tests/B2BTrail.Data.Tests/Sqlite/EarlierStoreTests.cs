using System.Globalization;
using B2BTrail.Data.Runs;
using B2BTrail.Data.Sqlite;
using B2BTrail.Data.Store;
using B2BTrail.Data.Tests.Sqlite.Fixtures;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>A store that an earlier version filled with all that there is, opened by this one.</summary>
public sealed class EarlierStoreTests
{
    [Fact]
    public async Task Everything_that_an_earlier_version_kept_is_read_as_it_was()
    {
        await using var folder = await OpenAsync();
        await using var db = folder.Db();
        var found = await PlanFacts.ReadAsync(db);
        found.AddRange(await LogFacts.ReadAsync(db));
        Same(EarlierStore.Facts(), found);
        Assert.Equal("ok", folder.Sql("PRAGMA integrity_check"));
        Assert.Null(folder.Sql("PRAGMA foreign_key_check"));
    }

    [Fact]
    public async Task What_became_of_each_import_and_file_is_told_by_codes_and_what_is_not_known_as_it_was()
    {
        await using var folder = await OpenAsync();
        await using var db = folder.Db();
        var imports = await db.Imports.AsNoTracking().OrderBy(i => i.CreatedUtc).ToListAsync();
        var files = (await db.ImportedFiles.AsNoTracking().ToListAsync()).ToDictionary(f => (f.ImportId, f.Number));
        var told = new List<ImportedFile>();
        foreach (var (place, sentence) in EarlierStore.Reasons().Select(Parts))
        {
            var import = imports[place[0]];
            if (place is not [_, var number])
            {
                Assert.Equal(import.Problem is null ? sentence : null, import.EarlierProblem);
                continue;
            }

            var file = files[(import.Id, number)];
            var notices = EarlierReasons.Read(sentence);
            Assert.Equal(notices ?? [], file.Notices);
            Assert.Equal(notices is null ? sentence : null, file.EarlierReason);
            told.Add(file);
        }

        Assert.Equal((332, 2), (told.Count(f => f.EarlierReason is null), told.Count(f => f.EarlierReason is not null)));
        Assert.Equal(told.Count, files.Values.Count(f => f.EarlierReason is not null || f.Notices.Count > 0));

        static (int[] Place, string Sentence) Parts(string line) =>
            ([.. line.Split('\t')[0].Split(' ').Select(part => int.Parse(part, CultureInfo.InvariantCulture))], line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
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
