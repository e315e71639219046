using B2BTrail.Data.Disk;
using B2BTrail.Data.Store;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Data.Sqlite;

/// <summary>All that the store asks of a kind of database, by SQLite.</summary>
internal static class SqliteServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds the contexts, the gate, the opener and the check over the database file of a data folder.</summary>
        public void AddSqlite(DataFolder folder)
        {
            services.AddPooledDbContextFactory<TrailDb>(options => options.UseTrailSqlite(folder.Database));
            services.AddSingleton(DatabaseFile.GateOf(folder.Database));
            services.AddSingleton<SqliteOpener>();
            services.AddSingleton<IStoreOpener>(provider => provider.GetRequiredService<SqliteOpener>());
            services.AddSingleton<DatabaseCheck>();
            services.AddSingleton<IDatabaseCheck>(provider => provider.GetRequiredService<DatabaseCheck>());
        }
    }
}
