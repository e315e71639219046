using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace B2BTrail.Data.Sqlite;

internal static class SqliteOptions
{
    /// <summary>The connection string of a database file. By default none is made where it is missing: the start does that, once.</summary>
    public static string ConnectionString(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWrite, bool pooling = true) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Cache = SqliteCacheMode.Private,
        ForeignKeys = true,
        Pooling = pooling,
    }.ToString();

    public static TBuilder UseTrailSqlite<TBuilder>(this TBuilder builder, string path)
        where TBuilder : DbContextOptionsBuilder
    {
        builder.UseSqlite(ConnectionString(path)).AddInterceptors(Pragmas.Instance, SetBasedWrites.Instance)
            .ReplaceService<IModelCustomizer, SqliteModelCustomizer>();
        return builder;
    }
}
