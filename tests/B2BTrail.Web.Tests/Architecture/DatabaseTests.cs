using B2BTrail.Domain.Tests;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>
/// Only a room beside <c>Data/Sqlite</c> and the registration know a kind of database, and of the tests only those of that room; what else another
/// one asks for stands in docs/architecture.md.
/// </summary>
public sealed class DatabaseTests
{
    /// <summary>Those of one database: its code, and the tests of what it alone does.</summary>
    private static readonly string[] Rooms = ["src/B2BTrail.Data/Sqlite/", "tests/B2BTrail.Data.Tests/Sqlite/", "tests/B2BTrail.Web.Tests/Hosting/Sqlite/"];

    /// <summary>Where the kind of database is chosen, for the program and for its tests, and where its errors are recognized.</summary>
    private static readonly string[] Registration =
    [
        "src/B2BTrail.Data/B2BTrail.Data.csproj", "src/B2BTrail.Data/Setup/StoreServices.cs", "src/B2BTrail.Data/Setup/StoreFaults.cs",
        "tests/B2BTrail.Data.Tests/Usings.cs", "tests/B2BTrail.Web.Tests/B2BTrail.Web.Tests.csproj",
    ];

    // These lists, and what is measured, which is the demo: its database stays the same.
    private static readonly string[] Others =
        ["tests/B2BTrail.Web.Tests/Architecture/DatabaseTests.cs", "tests/B2BTrail.Web.Tests/Architecture/SentencesBelowWebTests.cs", "tests/B2BTrail.Benchmarks/"];

    // The package and its errors, statements of its own, SQL as text, and the files by which it lies on the disk.
    private static readonly string[] Marks =
    [
        "sqlite", "pragma ", "FromSql", "ExecuteSql", "SqlQuery", "DefaultValueSql", "ComputedColumnSql", "UseCollation", "COLLATE", "strftime", "julianday",
        "GLOB", "rowid", "b2btrail.db", "-wal",
    ];

    // What is no statement: the compiler's word, and the name that EF Core gives its own set-based writes.
    private static readonly string[] Homonyms = ["#pragma warning", "CommandSource.ExecuteSqlRaw"];

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void Only_its_own_room_and_the_registration_know_the_database(string floor)
    {
        string[] allowed = [.. Rooms, .. Registration, .. Others];
        var leaks =
            from file in Directory.EnumerateFiles(Checkout.Path(floor), "*.*", SearchOption.AllDirectories)
            where Path.GetExtension(file) is ".cs" or ".razor" or ".csproj"
            let name = Path.GetRelativePath(Checkout.Path("."), file).Replace('\\', '/')
            where !name.Split('/').Any(part => part is "bin" or "obj") && !allowed.Any(known => name.StartsWith(known, StringComparison.Ordinal))
            from line in File.ReadLines(file)
            let text = Homonyms.Aggregate(line, (rest, homonym) => rest.Replace(homonym, "", StringComparison.Ordinal))
            where Marks.Any(mark => text.Contains(mark, mark is "GLOB" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            select $"{name}: {line.Trim()}";

        Assert.Empty(leaks);
    }
}
