using B2BTrail.Data.Deleted;
using B2BTrail.Data.Store;
using B2BTrail.Domain.Readiness;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>Check-ins that said in two columns how a warning sign ended, in the store and among the deleted items.</summary>
public sealed class EarlierWarningSignUpgradeTests
{
    private const string Before = "20261127204022_CheckInWrongTap";
    private const string Runner = SqliteTestFolder.EarlierRunner;

    private static readonly EarlierWarningSign?[] Said = [null, EarlierWarningSign.Over, EarlierWarningSign.WrongTap];

    private static readonly (bool IsCleared, bool IsWrongTap)[] Kept = [(false, false), (true, false), (true, true)];

    [Fact]
    public async Task What_was_said_of_a_warning_sign_is_one_answer_also_in_check_ins_that_were_deleted_before()
    {
        await using var folder = await SqliteTestFolder.OfEarlierVersionAsync(Before);
        foreach (var (number, (isCleared, isWrongTap)) in Kept.Index())
        {
            folder.Sql($"""
                INSERT INTO CheckIns (Id, RunnerId, LocalDate, MadeUtc, Energy, Sleep, Legs, Mood, Calm, PainSite, PainNow, PainSigns, Health, IsCleared, IsWrongTap)
                VALUES ('{Id(number)}', '{Runner}', '2026-12-0{number + 1}', '2026-12-01 07:30:00', 1, 2, 3, 4, 5, 'Heel', 3, 'Sharp, AtRest', 'Fever', {isCleared}, {isWrongTap})
                """);
        }

        string rows = string.Join(',', Kept.Index().Select(row => $$"""
            {"Id":"{{Id(9 - row.Index)}}","Calm":5,"Energy":1,"Health":"Fever","IsCleared":{{Json(row.Item.IsCleared)}},{{(row.Item.IsWrongTap ? "\"IsWrongTap\":true," : "")}}
             "Legs":3,"LocalDate":"2026-12-01","MadeUtc":"2026-12-01T07:30:00Z","Mood":4,"PainDuring":null,"PainNextMorning":null,"PainNow":3,
             "PainSigns":"Sharp, AtRest","PainSite":"Heel","RunnerId":"{{Runner}}","Sleep":2}
            """));
        Delete(folder, 1, "CheckIns", $$"""{"CheckIn":[{{rows}}]}""");
        const string Run = """{"Run":[{"IsCleared":true}]}""";
        Delete(folder, 2, "Run", Run);
        folder.Stop();

        var ready = Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        Assert.Contains(ready.Applied, name => name.EndsWith("_EarlierWarningSign", StringComparison.Ordinal));

        await using var db = folder.Db();
        var told = new CheckInAnswers(1, 2, 3, 4, 5, new Pain(BodySite.Heel, 3, null, null, PainSigns.Sharp | PainSigns.AtRest), HealthSigns.Fever);
        Assert.Equal(Said.Select(said => told with { EarlierWarningSign = said }), (await db.CheckIns.OrderBy(c => c.LocalDate).ToListAsync()).Select(c => c.Answers));
        var items = await db.DeletedItems.OrderBy(i => i.DeletedUtc).ToListAsync();
        using var content = DeletedContent.Open(db.Model, items[0].Content);
        var deleted = content.All<CheckIn>();
        Assert.Equal(Said.Select(said => told with { EarlierWarningSign = said }), deleted.Select(c => c.Answers));
        db.CheckIns.AddRange(deleted);
        await db.SaveChangesAsync();
        Assert.Equal(Run, items[1].Content);
        Assert.Null(folder.Sql("PRAGMA foreign_key_check"));
    }

    private static void Delete(TestFolder folder, int number, string kind, string content) => folder.Sql($"""
        INSERT INTO DeletedItems (Id, RunnerId, Kind, DeletedUtc, Count, ContentJson)
        VALUES ('{Id(number)}', '{Runner}', '{kind}', '2026-12-0{number} 12:00:00', 1, '{content}')
        """);

    private static string Json(bool value) => value ? "true" : "false";

    private static string Id(int number) => $"01940000-0000-7000-8000-0000000000B{number}";
}
