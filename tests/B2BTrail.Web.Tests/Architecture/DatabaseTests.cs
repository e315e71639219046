namespace B2BTrail.Web.Tests.Architecture;

/// <summary>Another kind of database would touch <c>Data/Sqlite</c>, the migrations and what registers them, and nothing else.</summary>
public sealed class DatabaseTests
{
    /// <summary>Where the kind of database is chosen, and where its errors are recognized.</summary>
    private static readonly string[] Joins = ["B2BTrail.Data/Setup/StoreServices.cs", "B2BTrail.Data/Setup/StoreFaults.cs"];

    private static readonly string[] Marks = ["Sqlite", "SQLite", "PRAGMA", "FromSql", "ExecuteSqlAsync", "ExecuteSqlRawAsync", "ExecuteSqlInterpolated", "SqlQuery", "e_sqlite3"];

    [Fact]
    public void Only_its_own_room_knows_the_database()
    {
        var source = Path.Combine(FolderOf("B2BTrail.sln", new DirectoryInfo(AppContext.BaseDirectory)), "src");
        var leaks =
            from file in Directory.EnumerateFiles(source, "*.*", SearchOption.AllDirectories)
            where Path.GetExtension(file) is ".cs" or ".razor"
            let name = Path.GetRelativePath(source, file).Replace('\\', '/')
            where !name.Split('/').Any(part => part is "bin" or "obj" or "Migrations" or "Sqlite") && !Joins.Contains(name)
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            where Marks.Any(mark => line.Contains(mark, StringComparison.Ordinal))
            select $"{name}: {line.Trim()}";

        Assert.Empty(leaks);
    }

    private static string FolderOf(string file, DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, file))
        ? folder.FullName
        : FolderOf(file, folder.Parent ?? throw new FileNotFoundException(file));
}
