using B2BTrail.Data.Store;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>What versions before the codes kept in words is shown after the upgrade, as codes or as it is.</summary>
public sealed class FileNoticesUpgradeTests
{
    private const string Before = "20261126040640_SignInSessions";
    private const string Runner = SqliteTestFolder.EarlierRunner;

    [Fact]
    public async Task Kept_reasons_and_problems_become_codes_and_unknown_words_stay()
    {
        await using var folder = await SqliteTestFolder.OfEarlierVersionAsync(Before);
        Fill(folder);
        folder.Stop();

        var ready = Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        Assert.Contains(ready.Applied, name => name.EndsWith("_FileNotices", StringComparison.Ordinal));

        await using var now = folder.Db();
        var files = await now.ImportedFiles.OrderBy(f => f.Number).ToListAsync();
        Assert.Equal([new FileNotice(FileNoticeCode.OtherSport) { Sport = Sport.Cycling }], files[0].Notices);
        Assert.Equal([new(FileNoticeCode.ZoneOfRunner), new FileNotice(FileNoticeCode.PointsBackInTime) { Count = 2 }], files[1].Notices);
        Assert.All(files.Take(2), file => Assert.Null(file.EarlierReason));
        Assert.Equal(([], "It's “odd”; nobody knows why."), (files[2].Notices.Select(n => n.Code), files[2].EarlierReason));
        Assert.Equal((0, null), (files[3].Notices.Count, files[3].EarlierReason));

        var imports = await now.Imports.OrderBy(i => i.CreatedUtc).ToListAsync();
        Assert.Equal(
            [(ImportProblem.Disk, null), (ImportProblem.Fault, null), (null, "The cable was pulled."), (null, null)],
            imports.Select(import => (import.Problem, import.EarlierProblem)));
    }

    private static void Fill(TestFolder folder)
    {
        string?[] problems =
        [
            "The disk of the data folder is full or cannot be used. What was read is kept; make room, then let the import go on.",
            "The import stopped because of a fault of ours; the log of the program says more. What was read is kept.",
            "The cable was pulled.",
            null,
        ];
        for (var i = 0; i < problems.Length; i++)
        {
            folder.Sql($"""
                INSERT INTO Imports (Id, RunnerId, CreatedUtc, State, StopAsked, Problem, Total, MembersDone, Done, UploadsCounted, Tries, PassedOver)
                VALUES ('{Import(i)}', '{Runner}', '2026-12-0{i + 1} 12:00:00', 'Cancelled', 0, {Text(problems[i])}, 4, 4, 4, 1, 0, '[]')
                """);
        }

        string?[] reasons =
        [
            "This is a bike ride; it was left out.",
            "The day is the one in your own time zone. 2 points whose clock went back were left out.",
            "It's “odd”; nobody knows why.",
            null,
        ];
        for (var i = 0; i < reasons.Length; i++)
        {
            folder.Sql($"""
                INSERT INTO ImportedFiles (ImportId, Number, RunnerId, Name, Part, Outcome, Reason, Question)
                VALUES ('{Import(0)}', {i}, '{Runner}', 'a.fit', 0, 'Skipped', {Text(reasons[i])}, 'None')
                """);
        }
    }

    private static string Import(int number) => $"01940000-0000-7000-8000-0000000000A{number}";

    private static string Text(string? text) => text is null ? "NULL" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
