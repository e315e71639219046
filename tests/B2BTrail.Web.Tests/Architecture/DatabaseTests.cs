using B2BTrail.Domain.Tests;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>Only a room beside <c>Data/Sqlite</c> and the registration know a kind of database; what else another one asks for stands in docs/architecture.md.</summary>
public sealed class DatabaseTests
{
    /// <summary>One a database.</summary>
    private static readonly string[] Rooms = ["B2BTrail.Data/Sqlite/"];

    /// <summary>Where the kind of database is chosen, and where its errors are recognized.</summary>
    private static readonly string[] Registration =
        ["B2BTrail.Data/B2BTrail.Data.csproj", "B2BTrail.Data/Setup/StoreServices.cs", "B2BTrail.Data/Setup/StoreFaults.cs"];

    // The package and its errors, statements of its own, SQL as text, and the files by which it lies on the disk.
    private static readonly string[] Marks =
    [
        "sqlite", "pragma ", "FromSql", "ExecuteSql", "SqlQuery", "DefaultValueSql", "ComputedColumnSql", "UseCollation", "COLLATE", "strftime", "julianday",
        "GLOB", "rowid", "b2btrail.db", "-wal",
    ];

    // What is no statement: the compiler's word, and the name that EF Core gives its own set-based writes.
    private static readonly string[] Homonyms = ["#pragma warning", "CommandSource.ExecuteSqlRaw"];

    [Fact]
    public void Only_its_own_room_and_the_registration_know_the_database()
    {
        var source = Checkout.Path("src");
        var leaks =
            from file in Directory.EnumerateFiles(source, "*.*", SearchOption.AllDirectories)
            where Path.GetExtension(file) is ".cs" or ".razor" or ".csproj"
            let name = Path.GetRelativePath(source, file).Replace('\\', '/')
            where !name.Split('/').Any(part => part is "bin" or "obj") && !Rooms.Any(room => name.StartsWith(room, StringComparison.Ordinal)) && !Registration.Contains(name)
            from line in File.ReadLines(file)
            let text = Homonyms.Aggregate(line, (rest, homonym) => rest.Replace(homonym, "", StringComparison.Ordinal))
            where Marks.Any(mark => text.Contains(mark, mark is "GLOB" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            select $"{name}: {line.Trim()}";

        Assert.Empty(leaks);
    }
}
