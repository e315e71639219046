using B2BTrail.Data.Disk;
using Microsoft.AspNetCore.DataProtection;

namespace B2BTrail.Web.Hosting;

/// <summary>
/// The keys that sign cookies live in the data folder: a restart, an update or a moved container keeps everybody signed in.
/// </summary>
internal static class Keys
{
    public static void AddKeys(this WebApplicationBuilder builder, DataFolder data) =>
        builder.Services.AddDataProtection().SetApplicationName("b2btrail").PersistKeysToFileSystem(new DirectoryInfo(data.Keys));
}
