using B2BTrail.Data.Disk;
using B2BTrail.Data.Setup;
using B2BTrail.Data.Store;

namespace B2BTrail.Web.Hosting;

/// <summary>Joins the store to the host: which folder, which services, and the upgrade before the first request.</summary>
internal static class StoreHosting
{
    /// <summary>The setting that names the data folder; the variable <c>B2BTRAIL_DATA</c> says the same in less.</summary>
    public const string FolderKey = "DataFolder";

    private const string FolderVariable = "B2BTRAIL_DATA";

    /// <summary>The data folder that the configuration names, or the default one.</summary>
    public static DataFolder FolderOf(IConfiguration configuration) => DataFolder.Resolve(NamedIn(configuration));

    /// <summary>What the configuration calls the data folder; null where it says nothing.</summary>
    public static string? NamedIn(IConfiguration configuration) => configuration[FolderKey] ?? configuration[FolderVariable];

    public static void AddStore(this WebApplicationBuilder builder, DataFolder folder)
    {
        OwnerOnly.ForNewFiles();
        // Before anything writes a log or a key there, so that no folder is made with looser rights.
        if (!folder.TryPrepare(out var problem))
            throw new StartRefusedException(problem, StoreExit.NotWritable);

        builder.Services.AddTrailStore(folder);
        builder.Services.AddSingleton<HeldStore>();
    }

    public static async Task OpenStoreAsync(this WebApplication app)
    {
        switch (await app.Services.GetRequiredService<IStoreOpener>().OpenAsync(app.Lifetime.ApplicationStopping))
        {
            case StoreStart.Ready ready:
                app.Services.GetRequiredService<HeldStore>().Lock = ready.Lock;
                break;
            case StoreStart.Refused refused:
                throw new StartRefusedException(refused.Reason, refused.ExitCode);
        }
    }

    // Disposed with the host, so that a successor in the same process may open the folder as soon as this host is gone.
    private sealed class HeldStore : IDisposable
    {
        public IDisposable? Lock { get; set; }

        public void Dispose() => Lock?.Dispose();
    }
}
