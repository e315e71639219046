using B2BTrail.Data.Disk;
using B2BTrail.Data.Runs;
using B2BTrail.Data.Sqlite;
using B2BTrail.Data.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace B2BTrail.Data.Setup;

/// <summary>
/// Adds the store to a program. This and <see cref="StoreFaults"/> alone name the kind of database: another is chosen here, by what the caller
/// hands over from its settings (<c>Hosting/StoreHosting</c>); for <c>dotnet ef</c> by the factory in the project of its migrations (<see cref="TrailDbDesign"/>).
/// </summary>
public static class StoreServices
{
    extension(IServiceCollection services)
    {
        /// <summary>
        /// Adds the pooled <see cref="IDbContextFactory{TContext}"/> for use cases, a scoped <see cref="TrailDb"/> for the sign-in
        /// stores, the <see cref="WriteGate"/> and the <see cref="IStoreOpener"/> that must have answered Ready before any of them is used.
        /// </summary>
        public IServiceCollection AddTrailStore(DataFolder folder)
        {
            ArgumentNullException.ThrowIfNull(folder);
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton(folder);

            // The tables for sign-in follow from these options and not from the context: said here, every program sees the same ones.
            services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
            services.AddSqlite(folder);
            services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<TrailDb>>().CreateDbContext());
            services.AddSingleton<OriginalFiles>();
            return services;
        }
    }
}
